# SPDX-FileCopyrightText: 2026 The Attune authors
# SPDX-License-Identifier: EPL-2.0
"""The networks of Attune as torch modules, written from their papers. Parameters have the names that they have in Attune."""
import torch
from torch import nn


class Convolution(nn.Conv2d):
    """A convolution with ReLU."""

    def forward(self, x):
        return torch.relu_(super().forward(x))


class Fire(nn.Module):
    def __init__(self, inputs, squeeze, expand):
        super().__init__()
        self.squeeze = Convolution(inputs, squeeze, 1)
        self.expand1x1 = Convolution(squeeze, expand, 1)
        self.expand3x3 = Convolution(squeeze, expand, 3, padding=1)

    def forward(self, x):
        x = self.squeeze(x)
        return torch.cat([self.expand1x1(x), self.expand3x3(x)], 1)


class SqueezeNet(nn.Sequential):
    """SqueezeNet 1.1 (Iandola et al. 2016); below 64 pixels its first convolution has stride 1."""

    def __init__(self, size, classes=10, dropout=.5):
        super().__init__()
        self.conv1 = Convolution(3, 64, 3, 1 if size < 64 else 2)
        self.pool1 = nn.MaxPool2d(3, 2, ceil_mode=True)
        self.fire2 = Fire(64, 16, 64)
        self.fire3 = Fire(128, 16, 64)
        self.pool3 = nn.MaxPool2d(3, 2, ceil_mode=True)
        self.fire4 = Fire(128, 32, 128)
        self.fire5 = Fire(256, 32, 128)
        self.pool5 = nn.MaxPool2d(3, 2, ceil_mode=True)
        self.fire6 = Fire(256, 48, 192)
        self.fire7 = Fire(384, 48, 192)
        self.fire8 = Fire(384, 64, 256)
        self.fire9 = Fire(512, 64, 256)
        self.dropout = nn.Dropout(dropout)
        self.conv10 = Convolution(512, classes, 1)
        self.average = nn.AdaptiveAvgPool2d(1)
        self.flat = nn.Flatten()


class NormalisedConvolution(nn.Conv2d):
    def __init__(self, inputs, outputs, kernel, stride):
        super().__init__(inputs, outputs, kernel, stride, kernel // 2, bias=False)
        self.normalised = nn.BatchNorm2d(outputs)

    def forward(self, x):
        return self.normalised(super().forward(x))


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.conv1 = NormalisedConvolution(inputs, outputs, 3, stride)
        self.conv2 = NormalisedConvolution(outputs, outputs, 3, 1)
        self.shortcut = NormalisedConvolution(inputs, outputs, 1, stride) if inputs != outputs else nn.Identity()

    def forward(self, x):
        return torch.relu_(self.conv2(torch.relu_(self.conv1(x))) + self.shortcut(x))


class ResNet18(nn.Module):
    """ResNet-18 (He et al. 2016) with the stem for small images."""

    def __init__(self, classes=10):
        super().__init__()
        self.conv1 = NormalisedConvolution(3, 64, 3, 1)
        inputs = 64
        for stage, channels in enumerate([64, 128, 256, 512], 1):
            blocks = nn.Module()
            blocks.block1 = Block(inputs, channels, 1 if stage == 1 else 2)
            blocks.block2 = Block(channels, channels, 1)
            self.add_module(f"stage{stage}", blocks)
            inputs = channels
        self.outputs = nn.Linear(512, classes)

    def forward(self, x):
        x = torch.relu_(self.conv1(x))
        for stage in [self.stage1, self.stage2, self.stage3, self.stage4]:
            x = stage.block2(stage.block1(x))
        return self.outputs(x.mean((2, 3)))
