// The functions of libFuzzer that a program with a `main` of its own calls
// (compiler-rt/lib/fuzzer/FuzzerInterface.h and FuzzerInternal.h; no header of the toolchain declares them).

#pragma once

#include <stddef.h>
#include <stdint.h>

/// Runs the fuzzer with the arguments of the command line; `callback` takes one input.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));

/// Changes the input by the fuzzer's own means and returns its new size, at most `max_size`.
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);
