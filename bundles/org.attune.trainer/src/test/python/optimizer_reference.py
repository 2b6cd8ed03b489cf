#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Attune authors
# SPDX-License-Identifier: EPL-2.0
"""Writes what the optimizers of torch.optim make of six parameters in 50 steps, for OptimizerReferenceTest.

Parameter i (from 0) has at step k (from 0) the gradient curvature[i] * (parameter - sin(k / 2 + i)): it follows a target that moves,
so no gradient vanishes. The learning rate of step k is multiplied by factors[k] where a case is scheduled. All in float64, also
torch's own counters, which are float32 by default. AdaBelief, which torch lacks, is computed one number at a time from
algorithm 2 of Zhuang et al. 2020 (https://arxiv.org/abs/2010.07468). NAdam is computed by torch's foreach code: that for single
tensors multiplied the momentum of a step twice until 1.13, against torch's documentation and later versions.

Debian's python3-torch is enough:
    /usr/bin/python3 optimizer_reference.py > ../java/org/attune/trainer/dl4j/optimizer/optimizer_reference.json
"""
import json
import math
import sys

import torch

START = [1.5, -0.7, 0.02, 3.0, -2.0, 0.5]
CURVATURE = [100.0, 10.0, 1.0, 1e-2, 1e-5, 1e-9]
STEPS = 50
RECORDED = [1, 2, 3, 5, 10, 20, 35, 50]
FACTORS = [round(min(1, (k + 1) / 10) * (1 + math.cos(math.pi * k / STEPS)) / 2, 6) for k in range(STEPS)]


def gradient(parameter, index, step):
    return CURVATURE[index] * (parameter - math.sin(step / 2 + index))


def torch_run(make, rates):
    parameters = [torch.nn.Parameter(torch.tensor([value])) for value in START]
    optimizer = make(parameters)
    trajectory = []
    for step, rate in enumerate(rates):
        for index, parameter in enumerate(parameters):
            parameter.grad = torch.tensor([gradient(parameter.item(), index, step)])
        optimizer.param_groups[0]["lr"] = rate
        optimizer.step()
        trajectory.append([parameter.item() for parameter in parameters])
    return trajectory


def ada_belief_run(values, rates):
    beta1, beta2, epsilon = values["beta1"], values["beta2"], values["epsilon"]
    parameters = list(START)
    mean, spread = [0.0] * len(START), [0.0] * len(START)
    trajectory = []
    for step, rate in enumerate(rates):
        for i, parameter in enumerate(parameters):
            slope = gradient(parameter, i, step) + values["weightDecay"] * parameter
            mean[i] = beta1 * mean[i] + (1 - beta1) * slope
            spread[i] = beta2 * spread[i] + (1 - beta2) * (slope - mean[i]) ** 2 + epsilon
            corrected_mean = mean[i] / (1 - beta1 ** (step + 1))
            corrected_spread = spread[i] / (1 - beta2 ** (step + 1))
            parameters[i] = parameter - rate * corrected_mean / (math.sqrt(corrected_spread) + epsilon)
        trajectory.append(list(parameters))
    return trajectory


def adam(kind, **more):
    return lambda p, v: kind(p, v["learningRate"], (v["beta1"], v["beta2"]), v["epsilon"], v["weightDecay"], **more)


MAKERS = {
    "adam_optimizer": adam(torch.optim.Adam),
    "ada_delta": lambda p, v: torch.optim.Adadelta(p, v["learningRate"], v["rho"], v["epsilon"], v["weightDecay"]),
    "ada_grad": lambda p, v: torch.optim.Adagrad(p, v["learningRate"], v["learningRateDecay"], v["weightDecay"],
                                                 v["initialAccumulator"]),
    "averaged_sgd": lambda p, v: torch.optim.ASGD(p, v["learningRate"], v["lambda"], v["alpha"], weight_decay=v["weightDecay"]),
    "rms_prop": lambda p, v: torch.optim.RMSprop(p, v["learningRate"], v["alpha"], v["epsilon"], v["weightDecay"], v["momentum"]),
    "sgd": lambda p, v: torch.optim.SGD(p, v["learningRate"], v["momentum"], weight_decay=v["weightDecay"]),
    "adamw": adam(torch.optim.AdamW),
    "nadam": lambda p, v: torch.optim.NAdam(p, v["learningRate"], (v["beta1"], v["beta2"]), v["epsilon"], v["weightDecay"],
                                            v["momentumDecay"], foreach=True),
    "amsgrad": adam(torch.optim.Adam, amsgrad=True),
    "nesterov_sgd": lambda p, v: torch.optim.SGD(p, v["learningRate"], v["momentum"], weight_decay=v["weightDecay"], nesterov=True),
}

ADAM = ["learningRate", "beta1", "beta2", "epsilon", "weightDecay"]
ADAM_SETTINGS = [
    [.001, .9, .999, 1e-8, 0], [.1, .9, .999, 1e-6, .01], [.05, 0, .9, 1e-2, 0], [.01, .999, .999999, 1e-16, .5],
    [.3, .5, 0, 10, 0], [1e-5, .99, .5, 1e-30, 20],
]
# Per optimizer the names of its values, and settings of them; ASGD is never scheduled, see AsgdRule.
SETTINGS = {
    "adam_optimizer": (ADAM, ADAM_SETTINGS),
    "ada_delta": (["learningRate", "rho", "epsilon", "weightDecay"], [
        [1, .9, 1e-6, 0], [.3, .5, 1e-2, .1], [1, 0, 1e-16, 0], [10, .9999, 1e-3, 1], [.001, .99, 10, 100], [.01, 1, .5, .01]]),
    "ada_grad": (["learningRate", "learningRateDecay", "initialAccumulator", "weightDecay"], [
        [.01, 0, 0, 0], [.1, .5, .2, .1], [1, 0, 1e-12, 0], [.5, 10, 1e4, 1], [.01, 1e-6, 0, 50]]),
    "averaged_sgd": (["learningRate", "lambda", "alpha", "weightDecay"], [
        [.0095, 1e-4, .75, 0], [.015, .2, .5, .1], [.001, 100, 1, 0], [.01, 0, .75, 1], [.002, 1e-8, 5, 20]]),
    "rms_prop": (["learningRate", "alpha", "epsilon", "momentum", "weightDecay"], [
        [.01, .75, 1e-6, 0, 0], [.02, .99, 1e-2, .9, .1], [.001, 0, 1e-16, .5, 0], [.1, .999999, 10, .99, 1],
        [.0001, .5, 1e-30, 0, 50]]),
    "sgd": (["learningRate", "momentum", "weightDecay"], [
        [.0095, 0, 0], [.01, .9, .1], [.001, .999, 0], [.004, .5, 50], [.019, 0, 1e-6]]),
    "adamw": (ADAM, ADAM_SETTINGS),
    "nadam": (ADAM + ["momentumDecay"], [
        [.002, .9, .999, 1e-8, 0, .004], [.1, .9, .999, 1e-6, .01, .5], [.05, 0, .9, 1e-2, 0, .004],
        [.01, .999, .999999, 1e-16, .5, 0], [.3, .5, 0, 10, 0, 100], [1e-5, .9999, .5, 1e-30, 20, 2]]),
    "amsgrad": (ADAM, ADAM_SETTINGS),
    "ada_belief": (ADAM, [
        [.001, .9, .999, 1e-16, 0], [.1, .9, .999, 1e-8, .01], [.05, 0, .9, 1, 0], [.01, .999, .999999, 1e-12, .5],
        [.3, .5, 0, 10, 0], [1e-5, .99, .5, 1e-30, 20]]),
    "nesterov_sgd": (["learningRate", "momentum", "weightDecay"], [
        [.01, .5, 0], [.005, .9, .1], [.001, .999, 0], [.003, .9, 50], [.01, 1e-3, 1e-6]]),
}


def cases():
    for optimizer, (names, settings) in SETTINGS.items():
        for index, numbers in enumerate(settings):
            values = dict(zip(names, map(float, numbers)))
            scheduled = index == 1 and optimizer != "averaged_sgd"
            rates = [values["learningRate"] * (FACTORS[k] if scheduled else 1) for k in range(STEPS)]
            if optimizer == "ada_belief":
                trajectory = ada_belief_run(values, rates)
            else:
                trajectory = torch_run(lambda p: MAKERS[optimizer](p, values), rates)
            yield {"optimizer": optimizer, "values": values, "scheduled": scheduled,
                   "parameters": [trajectory[step - 1] for step in RECORDED]}


def main():
    torch.set_default_dtype(torch.float64)
    head = {"madeBy": "optimizer_reference.py with torch " + torch.__version__, "start": START, "curvature": CURVATURE,
            "factors": FACTORS, "recorded": RECORDED}
    lines = ",\n".join(json.dumps(case) for case in cases())
    sys.stdout.write(json.dumps(head)[:-1] + ", \"cases\": [\n" + lines + "]}\n")


if __name__ == "__main__":
    main()
