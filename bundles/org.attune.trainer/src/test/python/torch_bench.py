#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Attune authors
# SPDX-License-Identifier: EPL-2.0
"""Trains a network in torch for some seconds and says how fast: torch_bench.py NETWORK SIZE BATCH THREADS SECONDS.

The last line is: trial IMAGES_PER_SECOND CPU_SECONDS_PER_1000_IMAGES PEAK_RSS_MB. Started by Attune's TrainBench.
"""
import resource
import sys
import time

import torch
from torch import nn

from torch_networks import ResNet18, SqueezeNet

WARM_UP = 3
LEARNING_RATE = 1e-5  # so small that no unit dies
FEWEST_STEPS = 3


def main(name, size, batch, threads, seconds):
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    network = SqueezeNet(size) if name == "squeezenet-1.1" else ResNet18()
    optimizer = torch.optim.Adam(network.parameters(), lr=LEARNING_RATE, betas=(.9, .999), eps=1e-6)
    images, labels = torch.randn(batch, 3, size, size), torch.arange(batch) % 10

    def step():
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(network(images), labels)
        loss.backward()
        optimizer.step()
        return loss.item()

    for _ in range(WARM_UP):
        step()
    began, cpu, steps = time.perf_counter(), time.process_time(), 0
    while steps < FEWEST_STEPS or time.perf_counter() - began < seconds:
        step()
        steps += 1
    wall, cpu = time.perf_counter() - began, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"trial {steps * batch / wall:.3f} {cpu * 1000 / steps / batch:.3f} {peak:.1f}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), float(sys.argv[5]))
