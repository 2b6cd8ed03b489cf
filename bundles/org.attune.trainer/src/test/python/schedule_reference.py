#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Attune authors
# SPDX-License-Identifier: EPL-2.0
"""Prints the learning-rate factors of torch.optim.lr_scheduler that ScheduleTest compares with (Debian's python3-torch 1.13).

A line is a case: schedule, learning rate, iterations per epoch, epochs, hyperparameters, validation losses of the epochs, and
the factors of the iterations 0, n, 2 n, ..., n being the field before them.
"""
import torch
from torch.optim.lr_scheduler import (
    CosineAnnealingWarmRestarts, LinearLR, OneCycleLR, ReduceLROnPlateau, SequentialLR, StepLR)


def optimizer(rate):
    return torch.optim.SGD([torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))], lr=rate)


def rates(optim, scheduler, iterations, step=lambda scheduler, done: scheduler.step()):
    """The rate of every iteration, the scheduler being stepped after each."""
    found = []
    for iteration in range(iterations):
        found.append(optim.param_groups[0]["lr"])
        optim.step()
        if iteration + 1 < iterations:
            step(scheduler, iteration + 1)
    return found


def warmed_up(optim, length, then):
    return SequentialLR(optim, [LinearLR(optim, start_factor=1 / length, total_iters=length - 1), then], milestones=[length])


def none(rate, per_epoch, epochs, warmupEpochs):
    optim = optimizer(rate)
    length = round(warmupEpochs * per_epoch)
    return rates(optim, LinearLR(optim, start_factor=1 / length, total_iters=length - 1), per_epoch * epochs)


def step(rate, per_epoch, epochs, stepEpochs, stepFactor, warmupEpochs=0):
    optim = optimizer(rate)
    scheduler = StepLR(optim, step_size=stepEpochs * per_epoch, gamma=stepFactor)
    if warmupEpochs:
        scheduler = warmed_up(optim, round(warmupEpochs * per_epoch), scheduler)
    return rates(optim, scheduler, per_epoch * epochs)


def cosine(rate, per_epoch, epochs, restartEpochs, restartFactor, finalRateFactor, warmupEpochs=0):
    optim = optimizer(rate)
    length = round(warmupEpochs * per_epoch)
    if not length:
        scheduler = CosineAnnealingWarmRestarts(optim, restartEpochs or epochs, restartFactor, finalRateFactor * rate)
        return rates(optim, scheduler, per_epoch * epochs, lambda scheduler, done: scheduler.step(done / per_epoch))
    cycle = restartEpochs * per_epoch or per_epoch * epochs - length
    scheduler = CosineAnnealingWarmRestarts(optim, cycle, restartFactor, finalRateFactor * rate)
    return rates(optim, warmed_up(optim, length, scheduler), per_epoch * epochs)


def one_cycle(rate, per_epoch, epochs, peakPosition):
    optim = optimizer(rate)
    scheduler = OneCycleLR(optim, max_lr=rate, epochs=epochs, steps_per_epoch=per_epoch, pct_start=float(peakPosition),
                           cycle_momentum=False)
    return rates(optim, scheduler, per_epoch * epochs)


def plateau(rate, per_epoch, epochs, losses, stepFactor, plateauPatience, finalRateFactor):
    optim = optimizer(rate)
    scheduler = ReduceLROnPlateau(optim, factor=stepFactor, patience=plateauPatience, min_lr=finalRateFactor * rate)
    return rates(optim, scheduler, per_epoch * epochs,
                 lambda scheduler, done: scheduler.step(losses[done // per_epoch - 1]) if done % per_epoch == 0 else None)


def show(schedule, rate, per_epoch, epochs, every, losses=(), **values):
    given = {"losses": losses} if losses else {}
    found = schedule(rate, per_epoch, epochs, **given, **values)[::every]
    print(" | ".join([schedule.__name__, repr(rate), str(per_epoch), str(epochs), " ".join(f"{k}={v}" for k, v in values.items()),
                      " ".join(map(repr, losses)), str(every), " ".join(repr(lr / rate) for lr in found)]))


show(none, .1, 4, 3, 1, warmupEpochs=1.5)
show(step, .1, 3, 8, 1, stepEpochs=2, stepFactor=.1)
show(step, .003, 4, 10, 3, stepEpochs=3, stepFactor=.7, warmupEpochs=.5)
show(cosine, .1, 5, 4, 1, restartEpochs=0, restartFactor=1, finalRateFactor=0)
show(cosine, .02, 7, 6, 4, restartEpochs=0, restartFactor=1, finalRateFactor=.01, warmupEpochs=2)
show(cosine, .1, 4, 7, 1, restartEpochs=2, restartFactor=1, finalRateFactor=.05)
show(cosine, .1, 3, 7, 1, restartEpochs=1, restartFactor=2, finalRateFactor=0)
show(cosine, .001, 6, 30, 11, restartEpochs=2, restartFactor=3, finalRateFactor=.1)
show(cosine, .5, 4, 12, 3, restartEpochs=3, restartFactor=2, finalRateFactor=.001, warmupEpochs=.75)
show(one_cycle, .1, 5, 4, 1, peakPosition=.3)
show(one_cycle, .01, 5, 4, 1, peakPosition=.1)
show(one_cycle, 1.5, 3, 5, 1, peakPosition=0)
show(one_cycle, 1.5, 3, 5, 1, peakPosition=1)
show(one_cycle, .1, 11, 9, 7, peakPosition=.77)
show(one_cycle, .1, 1, 1, 1, peakPosition=.3)
show(plateau, .1, 2, 10, 1, losses=(2., 1.5, 1.49999, 1.6, 1.7, 1.4, 1.4, 1.4, 1.3999, 1.5),
     stepFactor=.1, plateauPatience=1, finalRateFactor=0)
show(plateau, .1, 1, 12, 1, losses=(1., 1., 1., 1., 1., 1., .5, .5, .5, .49, .49, .49),
     stepFactor=.5, plateauPatience=0, finalRateFactor=.05)
show(plateau, 1e-7, 1, 12, 1, losses=(1.,) * 12, stepFactor=.5, plateauPatience=1, finalRateFactor=0)
