/* Notes, in order, what a program does to the files of one folder: for replaying a power cut after every step.
 *
 * Loaded by LD_PRELOAD. VIPDESK_RECORD_FOLDER: the folder (absolute, no link in it); VIPDESK_RECORD_TOLD: the file that
 * acknowledgements are written to; VIPDESK_RECORD_LOG: where the notes go. Writes through mmap aren't seen: SQLite has only
 * its -shm that way, which no power cut keeps. A lock makes 'done' and 'noted' one step, so the order is the true one.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#define MANY 4096

static pthread_mutex_t one = PTHREAD_MUTEX_INITIALIZER;
static const char *folder, *told;
static int notes = -1;
static char watched[MANY]; /* by descriptor: 0 no, 'F' a file of the folder, 'A' the acknowledgements */

struct __attribute__((packed)) note {
    uint8_t what;
    int32_t fd;
    int64_t number;
    uint32_t first, second;
};

static void put(const void *data, size_t size) {
    const char *at = data;
    while (size) {
        ssize_t done = syscall(SYS_write, notes, at, size);
        if (done <= 0) _exit(97); /* a recording with a hole would prove nothing */
        at += done;
        size -= (size_t)done;
    }
}

static void note(char what, int fd, int64_t number, const void *a, size_t na, const void *b, size_t nb) {
    struct note head = {(uint8_t)what, fd, number, (uint32_t)na, (uint32_t)nb};
    put(&head, sizeof head);
    put(a, na);
    put(b, nb);
}

__attribute__((constructor)) static void start(void) {
    const char *log = getenv("VIPDESK_RECORD_LOG");
    folder = getenv("VIPDESK_RECORD_FOLDER");
    told = getenv("VIPDESK_RECORD_TOLD");
    if (!log || !folder || !told) return;
    notes = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (notes < 0) _exit(98);
}

static int ours(const char *path) {
    return notes >= 0 && path && !strncmp(path, folder, strlen(folder)) &&
           (path[strlen(folder)] == '/' || !path[strlen(folder)]);
}

static int opened(int fd, const char *path, int flags) {
    if (fd < 0 || fd >= MANY || notes < 0) return fd;
    if (told && path && !strcmp(path, told)) watched[fd] = 'A';
    else if (ours(path)) {
        watched[fd] = 'F';
        note('O', fd, flags & (O_CREAT | O_TRUNC), path, strlen(path), NULL, 0);
    }
    return fd;
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)
#define LOCKED(type, call) pthread_mutex_lock(&one); type done = call
#define FREE pthread_mutex_unlock(&one); return done
#define WATCHED(fd) ((fd) >= 0 && (fd) < MANY && watched[fd])
#define OPENER(name) \
    int name(const char *path, int flags, ...) { \
        va_list more; va_start(more, flags); mode_t mode = (mode_t)va_arg(more, int); va_end(more); \
        REAL(name); \
        LOCKED(int, real(path, flags, mode)); opened(done, path, flags); FREE; }
#define OPENER_AT(name) \
    int name(int at, const char *path, int flags, ...) { \
        va_list more; va_start(more, flags); mode_t mode = (mode_t)va_arg(more, int); va_end(more); \
        REAL(name); \
        LOCKED(int, real(at, path, flags, mode)); opened(done, path, flags); FREE; }

OPENER(open)
OPENER(open64)
OPENER_AT(openat)
OPENER_AT(openat64)

int close(int fd) {
    REAL(close);
    pthread_mutex_lock(&one);
    if (WATCHED(fd)) {
        if (watched[fd] == 'F') note('C', fd, 0, NULL, 0, NULL, 0);
        watched[fd] = 0;
    }
    int done = real(fd);
    FREE;
}

ssize_t write(int fd, const void *data, size_t size) {
    REAL(write);
    if (!WATCHED(fd)) return real(fd, data, size);
    pthread_mutex_lock(&one);
    int64_t at = watched[fd] == 'F' ? lseek(fd, 0, SEEK_CUR) : 0;
    ssize_t done = real(fd, data, size);
    if (done > 0) note(watched[fd] == 'F' ? 'W' : 'A', fd, at, data, (size_t)done, NULL, 0);
    FREE;
}

#define PWRITER(name, offset) \
    ssize_t name(int fd, const void *data, size_t size, offset at) { \
        REAL(name); \
        if (!WATCHED(fd)) return real(fd, data, size, at); \
        LOCKED(ssize_t, real(fd, data, size, at)); \
        if (done > 0) note('W', fd, at, data, (size_t)done, NULL, 0); \
        FREE; }
PWRITER(pwrite, off_t)
PWRITER(pwrite64, off64_t)

#define TRUNCATER(name, offset) \
    int name(int fd, offset size) { \
        REAL(name); \
        if (!WATCHED(fd)) return real(fd, size); \
        LOCKED(int, real(fd, size)); \
        if (!done) note('T', fd, size, NULL, 0, NULL, 0); \
        FREE; }
TRUNCATER(ftruncate, off_t)
TRUNCATER(ftruncate64, off64_t)

#define SYNCER(name) \
    int name(int fd) { \
        REAL(name); \
        if (!WATCHED(fd)) return real(fd); \
        LOCKED(int, real(fd)); \
        if (!done) note('S', fd, 0, NULL, 0, NULL, 0); \
        FREE; }
SYNCER(fsync)
SYNCER(fdatasync)

int unlink(const char *path) {
    REAL(unlink);
    if (!ours(path)) return real(path);
    LOCKED(int, real(path));
    if (!done) note('U', -1, 0, path, strlen(path), NULL, 0);
    FREE;
}

int rename(const char *from, const char *to) {
    REAL(rename);
    if (!ours(from) && !ours(to)) return real(from, to);
    LOCKED(int, real(from, to));
    if (!done) note('R', -1, 0, from, strlen(from), to, strlen(to));
    FREE;
}
