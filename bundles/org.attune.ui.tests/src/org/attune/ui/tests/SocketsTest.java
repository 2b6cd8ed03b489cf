// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoErrorLogged.class)
final class SocketsTest {
	private final int before = abroad();

	@Test
	void aSocketThatIsOpenToTheNetworkIsSeen() throws Exception {
		try (ServerSocket open = new ServerSocket(0)) {
			assertEquals(before + 1, abroad());
		}
		try (DatagramSocket asking = new DatagramSocket()) {
			assertEquals(before + 1, abroad());
		}
		assertEquals(before, abroad());
	}

	@Test
	void aConnectionWithinTheMachineIsNone() throws Exception {
		try (ServerSocket here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress()); Socket called = new Socket()) {
			called.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), here.getLocalPort()));
			assertEquals(before, abroad());
		}
	}

	private static int abroad() {
		return Sockets.abroad(ProcessHandle.current()).size();
	}
}
