#ifndef BARE_READERS_H
#define BARE_READERS_H

#include <stddef.h>
#include <stdint.h>

/// Pulls every event that libyaml has for a text, and makes nothing of them.
///
/// Returns their number, or -1 where libyaml finds a mistake.
long bare_yaml_events(const uint8_t *text, size_t length);

/// Passes over a JSON text token by token, holding its brackets against each other, and makes
/// nothing of the tokens.
///
/// Returns the number of values, or -1 where the brackets or quotes do not match.
long bare_json_values(const uint8_t *text, size_t length);

#endif
