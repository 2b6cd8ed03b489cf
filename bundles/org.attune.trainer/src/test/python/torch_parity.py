#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Attune authors
# SPDX-License-Identifier: EPL-2.0
"""Computes in torch what Attune's ParityBench computed, from the weights and images that it left in a folder (the only argument).

Leaves there torch.json (outputs and losses of SqueezeNet), optimizers.json (their last values) and a file of floats per gradient.
Debian's python3-torch is enough. Run it by: ./attune bench parity
"""
import json
import platform
import sys
from pathlib import Path

import numpy
import torch
from torch import nn

from torch_networks import ResNet18, SqueezeNet

SUFFIXES = {"W": "weight", "b": "bias", "gamma": "weight", "beta": "bias", "mean": "running_mean", "var": "running_var"}


def torch_name(name):
    layer, suffix = name.rsplit("_", 1)
    return f"{layer}.{SUFFIXES[suffix]}"


def floats(path, shape):
    return torch.from_numpy(numpy.fromfile(path, "<f4").reshape(shape).copy())


def as_in_torch(values):
    """Dense weights are inputs x outputs in Attune, outputs x inputs in torch. Others are equal."""
    return values.t() if values.dim() == 2 else values


def load(network, folder, name, description):
    state = {torch_name(p["name"]): as_in_torch(floats(folder / f"{name}.{p['name']}.f32", p["shape"]))
             for p in description["parameters"]}
    missing, unexpected = network.load_state_dict(state, strict=False)
    if unexpected or any(not m.endswith("num_batches_tracked") for m in missing):
        raise SystemExit(f"{name}: missing {missing}, unexpected {unexpected}")
    return network.train()


def minibatches(folder, name, description, steps):
    size, batch = description["size"], description["batch"]
    return floats(folder / f"{name}.images.f32", (steps, batch, 3, size, size)), torch.arange(batch) % 10


def gradients(network, images, labels):
    network.zero_grad()
    nn.functional.cross_entropy(network(images), labels).backward()
    return {name: parameter.grad.clone() for name, parameter in network.named_parameters()}


def write_gradients(network, folder, name, description, steps):
    """Those of float64, since where a ReLU lies next to 0, float32 decides by chance."""
    images, labels = minibatches(folder, name, description, steps)
    load(network, folder, name, description).double()
    for step in range(steps):
        exact = gradients(network, images[step].double(), labels)
        for parameter in description["parameters"]:
            if torch_name(parameter["name"]) in exact:
                gradient = as_in_torch(exact[torch_name(parameter["name"])])
                gradient.contiguous().numpy().astype("<f4").tofile(folder / f"{name}.{parameter['name']}.gradient{step}.f32")


def losses(network, images, labels):
    optimizer = torch.optim.Adam(network.parameters(), lr=3e-5, betas=(.9, .999), eps=1e-6)
    result = []
    for minibatch in images:
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(network(minibatch), labels)
        loss.backward()
        optimizer.step()
        result.append(loss.item())
    return result


def optimizer_of(identifier, v, parameters):
    optim = torch.optim
    common = {"lr": v["learningRate"], "weight_decay": v["weightDecay"]}
    betas = {"betas": (v.get("beta1"), v.get("beta2")), "eps": v.get("epsilon")}
    makers = {
        "adam_optimizer": lambda: optim.Adam(parameters, **betas, **common),
        "amsgrad": lambda: optim.Adam(parameters, amsgrad=True, **betas, **common),
        "adamw": lambda: optim.AdamW(parameters, **betas, **common),
        # torch's code for single tensors multiplies a step's momentum twice until 1.13, against its documentation
        "nadam": lambda: optim.NAdam(parameters, momentum_decay=v["momentumDecay"], foreach=True, **betas, **common),
        "ada_delta": lambda: optim.Adadelta(parameters, rho=v["rho"], eps=v["epsilon"], **common),
        "ada_grad": lambda: optim.Adagrad(parameters, lr_decay=v["learningRateDecay"],
                                          initial_accumulator_value=v["initialAccumulator"], **common),
        "averaged_sgd": lambda: optim.ASGD(parameters, lambd=v["lambda"], alpha=v["alpha"], **common),
        "rms_prop": lambda: optim.RMSprop(parameters, alpha=v["alpha"], eps=v["epsilon"], momentum=v["momentum"], **common),
        "sgd": lambda: optim.SGD(parameters, momentum=v["momentum"], **common),
        "nesterov_sgd": lambda: optim.SGD(parameters, momentum=v["momentum"], nesterov=True, **common),
    }
    return makers[identifier]() if identifier in makers else None


def optimized(description):
    torch.set_default_dtype(torch.float64)  # also for torch's own counters
    result = {}
    for identifier, values in description["values"].items():
        parameter = nn.Parameter(torch.tensor(description["start"]))
        optimizer = optimizer_of(identifier, values, [parameter])
        if optimizer is not None:
            for _ in range(description["steps"]):
                parameter.grad = parameter.detach() * torch.tensor(description["curvature"])
                optimizer.step()
            result[identifier] = parameter.tolist()
    return result


def main(folder):
    torch.manual_seed(1)
    description = json.loads((folder / "attune.json").read_text())
    steps = description["steps"]
    squeeze = description["squeezenet-1.1"]
    network = load(SqueezeNet(squeeze["size"], dropout=0), folder, "squeezenet-1.1", squeeze)
    images, labels = minibatches(folder, "squeezenet-1.1", squeeze, steps)
    with torch.no_grad():
        outputs = network(images[0]).flatten().tolist()
    few = description["few squeezenet-1.1"]
    write_gradients(SqueezeNet(few["size"], dropout=0), folder, "few squeezenet-1.1", few, steps)
    write_gradients(ResNet18(), folder, "few resnet-18", description["few resnet-18"], steps)
    made_by = f"src/test/python/torch_parity.py, torch {torch.__version__}, {platform.machine()}"
    rows = ",\n".join("  " + ", ".join(f"{value:.6g}" for value in outputs[i:i + 10]) for i in range(0, len(outputs), 10))
    rounded = json.dumps([round(loss, 6) for loss in losses(network, images, labels)])
    (folder / "torch.json").write_text(
        f'{{\n "madeBy": {json.dumps(made_by)},\n "losses": {rounded},\n "outputs": [\n{rows}\n ]\n}}\n')
    (folder / "optimizers.json").write_text(json.dumps(optimized(description["optimizers"])))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
