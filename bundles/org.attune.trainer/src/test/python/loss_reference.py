#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Attune authors
# SPDX-License-Identifier: EPL-2.0
"""Writes what torch.nn's losses and their gradients are for 50 rows of outputs in float64, for LossReferenceTest.

The rows are random, of scales from 1e-3 to 1e3, or extreme: equal, one-hot, far from 0, far apart. Their numbers are float32's, as a
network gives them. A row's value is the loss of this one image; its gradient is the value's by the row's outputs.

Debian's python3-torch is enough:
    /usr/bin/python3 loss_reference.py > ../java/org/attune/trainer/dl4j/network/loss_reference.json
"""
import json
import random
import struct
import sys

import torch
from torch.nn import functional

CLASSES = 10
EXTREME = [
    [0] * CLASSES,
    [1] + [0] * (CLASSES - 1),
    [1e4] * CLASSES,
    [1e4 + i for i in range(CLASSES)],
    [-1e4 - i for i in range(CLASSES)],
    [100, -100] * (CLASSES // 2),
    [1e30, -1e30] * (CLASSES // 2),
    [1e-30 * i for i in range(CLASSES)],
    [0] * 6 + [20] + [0] * 3,  # its label is 6: nearly no loss
    [0] * (CLASSES - 1) + [-745],
]
VARIANTS = [("cross_entropy", 0), ("cross_entropy", .1), ("cross_entropy", .9), ("cross_entropy", 1), ("negative_log_likelihood", 0),
            ("negative_log_likelihood", .1), ("l1_loss", 0), ("mean_squared_loss", 0)]


def rows():
    numbers = random.Random(1)
    scales = [1e-3, .1, 1, 3, 10, 30, 100, 1e3]
    ordinary = [[numbers.gauss(0, scales[row % len(scales)]) for _ in range(CLASSES)] for row in range(50 - len(EXTREME))]
    return [[struct.unpack("f", struct.pack("f", value))[0] for value in row] for row in EXTREME + ordinary]


def loss(name, smoothing, output, label):
    if name == "cross_entropy":
        return torch.nn.CrossEntropyLoss(label_smoothing=smoothing)(output, label)
    log_probability = functional.log_softmax(output, 1)
    if name == "negative_log_likelihood":  # torch's knows no smoothing: the mean of it over the smoothed target's classes
        every = torch.stack([torch.nn.NLLLoss()(log_probability, torch.tensor([one])) for one in range(CLASSES)])
        return (1 - smoothing) * torch.nn.NLLLoss()(log_probability, label) + smoothing * every.mean()
    one_hot = functional.one_hot(label, CLASSES).double()
    return {"l1_loss": torch.nn.L1Loss(), "mean_squared_loss": torch.nn.MSELoss()}[name](output, one_hot)


def variant(name, smoothing, outputs, labels):
    values, gradients = [], []
    for row, label in zip(outputs, labels):
        output = torch.tensor([row], dtype=torch.float64, requires_grad=True)
        value = loss(name, smoothing, output, torch.tensor([label]))
        value.backward()
        values.append(rounded(value.item()))
        gradients.append([rounded(slope) for slope in output.grad[0].tolist()])
    return {"loss": name, "smoothing": smoothing, "values": values, "gradients": gradients}


def rounded(value):
    return float("%.11g" % value)


def main():
    outputs = rows()
    labels = [row * 7 % CLASSES for row in range(len(outputs))]
    head = {"madeBy": "loss_reference.py with torch " + torch.__version__, "outputs": outputs, "labels": labels}
    lines = ",\n".join(json.dumps(variant(name, smoothing, outputs, labels)) for name, smoothing in VARIANTS)
    sys.stdout.write(json.dumps(head)[:-1] + ", \"variants\": [\n" + lines + "]}\n")


if __name__ == "__main__":
    main()
