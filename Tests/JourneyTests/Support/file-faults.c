/* Loaded into a process with LD_PRELOAD, makes one of its file operations fail, or kills it there.
 *
 * Counted are the operations that change a file whose path contains ".cainfra", from 1:
 *   FAULT_AT=N      at which operation something happens; none without it
 *   FAULT_FROM=N    from which operation on it happens
 *   FAULT_DO=WHAT   kill | torn (half of a write, then kill) | short (half of a write) | eintr
 *                   (once) | an error number
 *   FAULT_ON=CALLS  only these are counted, such as "fsync fdatasync"
 *   FAULT_PATH=TEXT only files whose path contains it instead of ".cainfra"
 *   FAULT_LOG=FILE  a line for each operation
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_int count;

static const char *descriptor_path(int descriptor, char *buffer, size_t size) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, buffer, size - 1);
  buffer[length < 0 ? 0 : length] = 0;
  return buffer;
}

/* What happens at this operation: NULL for nothing. */
static const char *fate(const char *call, const char *path) {
  const char *wanted = getenv("FAULT_PATH");
  if (!path || !strstr(path, wanted ? wanted : ".cainfra")) return NULL;
  const char *only = getenv("FAULT_ON");
  if (only && !strstr(only, call)) return NULL;
  int number = atomic_fetch_add(&count, 1) + 1;
  const char *log = getenv("FAULT_LOG");
  if (log) {
    int descriptor = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0600);
    char line[4500];
    int length = snprintf(line, sizeof line, "%d %s %s\n", number, call, path);
    if (syscall(SYS_write, descriptor, line, (size_t)length)) {}
    syscall(SYS_close, descriptor);
  }
  const char *at = getenv("FAULT_AT"), *from = getenv("FAULT_FROM");
  if (!(at && atoi(at) == number) && !(from && atoi(from) <= number)) return NULL;
  return getenv("FAULT_DO");
}

static void die(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

/* Whether an operation fails; sets errno. */
static int fails(const char *call, const char *path) {
  const char *what = fate(call, path);
  if (!what || !strcmp(what, "short")) return 0;
  if (!strcmp(what, "kill") || !strcmp(what, "torn")) die();
  errno = !strcmp(what, "eintr") ? EINTR : atoi(what);
  return 1;
}

static int fails_descriptor(const char *call, int descriptor) {
  char path[4096];
  int before = errno;
  descriptor_path(descriptor, path, sizeof path);
  errno = before;
  return fails(call, path);
}

#define REAL(name, type) \
  static type real; \
  if (!real) real = (type)dlsym(RTLD_NEXT, name)

typedef ssize_t (*pwrite_type)(int, const void *, size_t, off_t);
static ssize_t faulty_pwrite(
    pwrite_type real, int descriptor, const void *bytes, size_t size, off_t offset) {
  char path[4096];
  const char *what = fate("write", descriptor_path(descriptor, path, sizeof path));
  if (!what) return real(descriptor, bytes, size, offset);
  if (!strcmp(what, "kill")) die();
  if (!strcmp(what, "torn") || !strcmp(what, "short")) {
    ssize_t done = real(descriptor, bytes, size > 1 ? size / 2 : size, offset);
    if (!strcmp(what, "torn")) die();
    return done;
  }
  errno = !strcmp(what, "eintr") ? EINTR : atoi(what);
  return -1;
}
ssize_t pwrite(int descriptor, const void *bytes, size_t size, off_t offset) {
  REAL("pwrite", pwrite_type);
  return faulty_pwrite(real, descriptor, bytes, size, offset);
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off_t offset) {
  REAL("pwrite64", pwrite_type);
  return faulty_pwrite(real, descriptor, bytes, size, offset);
}

typedef int (*descriptor_type)(int);
int fsync(int descriptor) {
  REAL("fsync", descriptor_type);
  return fails_descriptor("fsync", descriptor) ? -1 : real(descriptor);
}
int fdatasync(int descriptor) {
  REAL("fdatasync", descriptor_type);
  return fails_descriptor("fdatasync", descriptor) ? -1 : real(descriptor);
}

typedef int (*truncate_type)(int, off_t);
int ftruncate(int descriptor, off_t length) {
  REAL("ftruncate", truncate_type);
  return fails_descriptor("ftruncate", descriptor) ? -1 : real(descriptor, length);
}
int ftruncate64(int descriptor, off_t length) {
  REAL("ftruncate64", truncate_type);
  return fails_descriptor("ftruncate", descriptor) ? -1 : real(descriptor, length);
}

typedef int (*fallocate_type)(int, off_t, off_t);
int posix_fallocate(int descriptor, off_t offset, off_t length) {
  REAL("posix_fallocate", fallocate_type);
  return fails_descriptor("fallocate", descriptor) ? errno : real(descriptor, offset, length);
}
int posix_fallocate64(int descriptor, off_t offset, off_t length) {
  REAL("posix_fallocate64", fallocate_type);
  return fails_descriptor("fallocate", descriptor) ? errno : real(descriptor, offset, length);
}

typedef int (*two_paths_type)(const char *, const char *);
int rename(const char *old, const char *new) {
  REAL("rename", two_paths_type);
  return fails("rename", old) ? -1 : real(old, new);
}
int link(const char *old, const char *new) {
  REAL("link", two_paths_type);
  return fails("link", old) ? -1 : real(old, new);
}

typedef int (*path_type)(const char *);
int unlink(const char *path) {
  REAL("unlink", path_type);
  return fails("unlink", path) ? -1 : real(path);
}

typedef int (*mkdir_type)(const char *, mode_t);
int mkdir(const char *path, mode_t mode) {
  REAL("mkdir", mkdir_type);
  return fails("mkdir", path) ? -1 : real(path, mode);
}

typedef int (*open_type)(const char *, int, ...);
static int faulty_open(open_type real, const char *path, int flags, mode_t mode) {
  if ((flags & O_CREAT) && fails("open", path)) return -1;
  return real(path, flags, mode);
}
int open(const char *path, int flags, ...) {
  REAL("open", open_type);
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return faulty_open(real, path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  REAL("open64", open_type);
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return faulty_open(real, path, flags, mode);
}
