// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The optimizers by the names that they have in configurations, each with the hyperparameters that it reads. */
public enum Optimizer {
	/** torch.optim.Adam: Kingma and Ba 2015. */
	ADAM("adam_optimizer", Set.of("epsilon", "beta1", "beta2")),
	/** torch.optim.Adadelta: Zeiler 2012, its step scaled by a learning rate. */
	ADADELTA("ada_delta", Set.of("rho", "epsilon")),
	/** torch.optim.Adagrad: Duchi et al. 2011. */
	ADAGRAD("ada_grad", Set.of("learningRateDecay", "initialAccumulator")),
	/** torch.optim.ASGD: Polyak and Juditsky 1992. */
	AVERAGED_SGD("averaged_sgd", Set.of("lambda", "alpha")),
	/** torch.optim.RMSprop, not centered: Tieleman and Hinton 2012, with momentum. */
	RMS_PROP("rms_prop", Set.of("alpha", "epsilon", "momentum")),
	/** torch.optim.SGD with plain (heavy ball) momentum, without dampening. */
	SGD("sgd", Set.of("momentum")),
	/** torch.optim.AdamW: Loshchilov and Hutter 2019; its weight decay shrinks the parameters beside the gradient. */
	ADAM_W("adamw", Set.of("epsilon", "beta1", "beta2")),
	/** torch.optim.NAdam: Dozat 2016, Adam with Nesterov's momentum. */
	NADAM("nadam", Set.of("epsilon", "beta1", "beta2", "momentumDecay")),
	/** torch.optim.Adam with amsgrad: Reddi et al. 2018. */
	AMSGRAD("amsgrad", Set.of("epsilon", "beta1", "beta2")),
	/** AdaBelief: Zhuang et al. 2020, epsilon inside and outside of the root. */
	ADA_BELIEF("ada_belief", Set.of("epsilon", "beta1", "beta2")),
	/** torch.optim.SGD with Nesterov's momentum, without dampening: Sutskever et al. 2013. */
	NESTEROV_SGD("nesterov_sgd", Set.of("momentum"));

	private final String id;
	private final Set<String> own;

	Optimizer(String id, Set<String> own) {
		this.id = id;
		this.own = own;
	}

	/** The optimizer of a name as it stands in configurations. */
	public static Optional<Optimizer> of(String id) {
		return Arrays.stream(values()).filter(optimizer -> optimizer.id.equals(id)).findFirst();
	}

	public String id() {
		return id;
	}

	/** Whether the hyperparameter does something with this optimizer. */
	public boolean reads(String hyperparameter) {
		return own.contains(hyperparameter) || hyperparameter.equals("learningRate") || hyperparameter.equals("weightDecay");
	}
}
