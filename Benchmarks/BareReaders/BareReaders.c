#include "BareReaders.h"

#include <stdbool.h>
#include <yaml.h>

long bare_yaml_events(const uint8_t *text, size_t length) {
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) return -1;
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, text, length);
  long count = 0;
  bool done = false;
  while (!done) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) {
      count = -1;
      break;
    }
    done = event.type == YAML_STREAM_END_EVENT;
    count += 1;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return count;
}

enum { depth_limit = 128 };

long bare_json_values(const uint8_t *text, size_t length) {
  uint8_t closing[depth_limit];
  int depth = 0;
  long count = 0;
  size_t at = 0;
  while (at < length) {
    uint8_t byte = text[at++];
    switch (byte) {
    case ' ': case '\n': case '\r': case '\t': case ',': case ':':
      break;
    case '{': case '[':
      if (depth == depth_limit) return -1;
      closing[depth++] = byte == '{' ? '}' : ']';
      count += 1;
      break;
    case '}': case ']':
      if (depth == 0 || closing[--depth] != byte) return -1;
      break;
    case '"':
      while (at < length && text[at] != '"') at += text[at] == '\\' ? 2 : 1;
      if (at >= length) return -1;
      at += 1;
      count += 1;
      break;
    default:
      while (at < length && text[at] > ' ' && text[at] != ',' && text[at] != ']' && text[at] != '}')
        at += 1;
      count += 1;
    }
  }
  return depth == 0 ? count : -1;
}
