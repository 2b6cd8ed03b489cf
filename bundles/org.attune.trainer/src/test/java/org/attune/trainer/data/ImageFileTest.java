// SPDX-FileCopyrightText: 2026 The Attune authors
// SPDX-License-Identifier: EPL-2.0
package org.attune.trainer.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFileTest {
	private static final Color COLOUR = new Color(200, 100, 50);
	private static final DecodingMemory MEMORY = new DecodingMemory(1 << 28);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "png, 0", "jpg, 4" })
	void aColourImageKeepsItsColour(String format, int tolerance) throws Exception {
		assertColour(read(Pictures.encoded(Pictures.plain(20, 10, BufferedImage.TYPE_INT_RGB, COLOUR), format)), 200, 100, 50,
				tolerance);
	}

	@Test
	void opacityIsIgnored() throws Exception {
		final BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
		for (int index = 0; index < 64; index++) {
			image.setRGB(index % 8, index / 8, 0x20c86432);
		}
		assertColour(read(Pictures.encoded(image, "png")), 200, 100, 50, 0);
	}

	@ParameterizedTest
	@CsvSource({ "png, 0", "jpg, 2" })
	void greyBecomesThreeEqualChannelsOfTheSameLightness(String format, int tolerance) throws Exception {
		final BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
		Arrays.fill(((java.awt.image.DataBufferByte) image.getRaster().getDataBuffer()).getData(), (byte) 90);
		assertColour(read(Pictures.encoded(image, format)), 90, 90, 90, tolerance);
	}

	@Test
	void sixteenBitsAreScaledToEight() throws Exception {
		final BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_USHORT_GRAY);
		Arrays.fill(((java.awt.image.DataBufferUShort) image.getRaster().getDataBuffer()).getData(), (short) 0x8080);
		assertColour(read(Pictures.encoded(image, "png")), 128, 128, 128, 0);
	}

	@Test
	void indexedColoursAreLookedUp() throws Exception {
		assertColour(read(Pictures.encoded(Pictures.plain(8, 8, BufferedImage.TYPE_BYTE_INDEXED, Color.RED), "png")), 255, 0, 0, 0);
	}

	@Test
	void inksBecomeColours() throws Exception {
		final byte[] file = cmyk(0, 128, 255, 0); // no cyan, half magenta, full yellow, no black
		assertEquals(new JpegHeader(4, JpegHeader.NONE), header(file));
		assertColour(read(file), 255, 127, 0, 6);
	}

	@Test
	void adobesInksAreInverted() throws Exception {
		final byte[] file = withAdobeMarker(cmyk(255, 127, 0, 255), 0);
		assertEquals(new JpegHeader(4, 0), header(file));
		assertColour(read(file), 255, 127, 0, 6);
	}

	@Test
	void adobesTransformedInksAreTransformedBack() throws Exception {
		// Y 149, Cb 44, Cr 203 is about R 255, G 125, B 0
		final byte[] file = withAdobeMarker(cmyk(149, 44, 203, 255), JpegHeader.YCCK);
		assertColour(read(file), 254, 125, 0, 12);
	}

	@Test
	void anImageIsMadeSquare() throws Exception {
		assertEquals(3 * 16 * 16, read(Pictures.encoded(Pictures.plain(40, 9, BufferedImage.TYPE_INT_RGB, COLOUR), "png")).length);
	}

	@Test
	void anEmptyFileIsRefused() {
		assertEquals("the file is empty", refusal(new byte[0]));
	}

	@ParameterizedTest
	@ValueSource(strings = { "no image at all", "GIF89a", "BM", "<svg/>" })
	void whatIsNeitherJpegNorPngIsRefused(String content) {
		assertTrue(refusal(content.getBytes()).startsWith("the content is neither JPEG nor PNG"), refusal(content.getBytes()));
	}

	@Test
	void aGifIsRefusedEvenIfItIsValid() throws IOException {
		final byte[] gif = Pictures.encoded(Pictures.plain(8, 8, BufferedImage.TYPE_INT_RGB, COLOUR), "gif");
		assertEquals("the content is neither JPEG nor PNG", refusal(gif));
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpg" })
	void aFileThatIsCutOffIsRefused(String format) throws IOException {
		final byte[] whole = Pictures.encoded(noise(64, 64), format);
		final String refusal = refusal(Arrays.copyOf(whole, whole.length / 2));
		assertTrue(refusal.contains("cut off") || refusal.contains("damaged"), refusal);
	}

	@ParameterizedTest
	@ValueSource(strings = { "png", "jpg" })
	void damagedBytesNeverDoMoreThanRefuse(String format) throws IOException {
		final Random random = new Random(1);
		for (int round = 0; round < 60; round++) {
			final byte[] file = Pictures.encoded(noise(24, 24), format);
			for (int hit = 0; hit < 8; hit++) {
				file[8 + random.nextInt(file.length - 8)] = (byte) random.nextInt();
			}
			try {
				assertEquals(3 * 16 * 16, read(file).length);
			} catch (UnreadableImageException e) {
				assertTrue(e.getMessage().length() > 5);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 7_072, 60_000, 100_000 })
	void anAbsurdSizeIsRefusedFromTheHeaderAlone(int side) throws IOException {
		final byte[] png = Pictures.pngOf(side, side);
		assertEquals("the image has " + side + " x " + side + " pixels, more than 50000000", refusal(Arrays.copyOf(png, 40)));
	}

	@Test
	void anAbsurdSizeOfAJpegIsRefusedFromTheHeaderAlone() throws IOException {
		final byte[] jpeg = Pictures.encoded(Pictures.plain(8, 8, BufferedImage.TYPE_INT_RGB, COLOUR), "jpg");
		int frame = 0;
		while ((jpeg[frame] & 0xff) != 0xff || (jpeg[frame + 1] & 0xff) != 0xc0) {
			frame++;
		}
		ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 60_000).putShort(frame + 7, (short) 60_000);
		assertEquals("the image has 60000 x 60000 pixels, more than 50000000", refusal(jpeg));
	}

	/** Claims 7,000 x 7,000 pixels of 8 bytes, which become 3 more: 539 million. */
	@Test
	void whatNeverFitsIntoMemoryIsRefusedFromTheHeaderAlone() throws IOException {
		final byte[] png = Pictures.pngOf(7_000, 7_000);
		final Path file = Files.write(folder.resolve("large.png"), png);
		assertEquals("decoding the image takes 514 MiB, and the worker has 100 MiB for it; make the image smaller",
				assertThrows(UnreadableImageException.class, () -> ImageFile.read(file, 16, new DecodingMemory(100 << 20))).getMessage());
	}

	@Test
	void sixteenBitsOfEveryColourAreScaledToEight() throws Exception {
		final WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, 8, 8, 3, null);
		for (int index = 0; index < 64; index++) {
			raster.setPixel(index % 8, index / 8, new int[] { 200 * 257, 100 * 257, 50 * 257 + 100 });
		}
		final ColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE,
				DataBuffer.TYPE_USHORT);
		assertColour(read(Pictures.encoded(new BufferedImage(model, raster, false, null), "png")), 200, 100, 50, 0);
	}

	@Test
	void greyWithOpacityIsGrey() throws Exception {
		final WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 8, 8, 2, null);
		for (int index = 0; index < 64; index++) {
			raster.setPixel(index % 8, index / 8, new int[] { 90, index });
		}
		final ColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false,
				Transparency.TRANSLUCENT, DataBuffer.TYPE_BYTE);
		assertColour(read(Pictures.encoded(new BufferedImage(model, raster, false, null), "png")), 90, 90, 90, 0);
	}

	@Test
	void ofAnAnimatedPngTheStillImageIsTaken() throws Exception {
		final byte[] still = Pictures.png(COLOUR);
		final ByteArrayOutputStream animated = new ByteArrayOutputStream();
		animated.write(still, 0, 33); // signature and IHDR
		animated.write(Pictures.pngChunk("acTL", ByteBuffer.allocate(8).putInt(2).array()));
		animated.write(Pictures.pngChunk("fcTL", frame(0)));
		animated.write(still, 33, still.length - 12 - 33);
		animated.write(Pictures.pngChunk("fcTL", frame(1)));
		animated.write(Pictures.pngChunk("fdAT", new byte[] { 0, 0, 0, 2, 1, 2, 3 }));
		animated.write(still, still.length - 12, 12);
		assertColour(read(animated.toByteArray()), 200, 100, 50, 0);
	}

	private static byte[] frame(int number) {
		return ByteBuffer.allocate(26).putInt(number).putInt(8).putInt(8).array();
	}

	@ParameterizedTest
	@ValueSource(strings = { "gif", "bmp" })
	void otherFormatsUnderTheNameOfAKnownOneAreRefused(String format) throws IOException {
		final Path file = Files.write(folder.resolve("renamed.png"),
				Pictures.encoded(Pictures.plain(8, 8, BufferedImage.TYPE_INT_RGB, COLOUR), format));
		assertEquals("the content is neither JPEG nor PNG",
				assertThrows(UnreadableImageException.class, () -> ImageFile.read(file, 16, MEMORY)).getMessage());
	}

	@Test
	void inksThatAreCutOffAreRefused() throws IOException {
		final byte[] whole = cmyk(0, 128, 255, 0);
		final byte[] half = Arrays.copyOf(whole, whole.length - 10);
		assertEquals("the file is cut off", refusal(half));
	}

	@Test
	void aFileThatIsNotThereIsToldAndMayComeBack() {
		final UnreadableImageException refusal = assertThrows(UnreadableImageException.class,
				() -> ImageFile.read(folder.resolve("gone.png"), 16, MEMORY));
		assertEquals("the file cannot be read: it is not there", refusal.getMessage());
		assertFalse(refusal.isLasting());
	}

	@Test
	void damageLasts() throws IOException {
		final Path file = Files.write(folder.resolve("half.png"), Arrays.copyOf(Pictures.png(COLOUR), 50));
		assertTrue(assertThrows(UnreadableImageException.class, () -> ImageFile.read(file, 16, MEMORY)).isLasting());
	}

	@Test
	void allMemoryIsGivenBack() throws Exception {
		final DecodingMemory small = new DecodingMemory(4 << 10);
		final Path whole = Files.write(folder.resolve("whole.png"), Pictures.png(COLOUR));
		final Path half = Files.write(folder.resolve("half.png"), Arrays.copyOf(Pictures.png(COLOUR), 50));
		for (int round = 0; round < 10; round++) {
			ImageFile.read(whole, 16, small);
			assertThrows(UnreadableImageException.class, () -> ImageFile.read(half, 16, small));
		}
	}

	@Test
	void theContentCountsAndNotTheName() throws Exception {
		final Path file = Files.write(folder.resolve("really.png"),
				Pictures.encoded(Pictures.plain(8, 8, BufferedImage.TYPE_INT_RGB, COLOUR), "jpg"));
		assertColour(ImageFile.read(file, 16, MEMORY), 200, 100, 50, 4);
	}

	@Test
	void aFolderIsNoImage() {
		assertThrows(UnreadableImageException.class, () -> ImageFile.read(folder, 16, MEMORY));
	}

	private static JpegHeader header(byte[] content) throws IOException {
		try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
			return JpegHeader.of(stream);
		}
	}

	private byte[] read(byte[] content) throws IOException, UnreadableImageException {
		return ImageFile.read(Files.write(folder.resolve("image"), content), 16, MEMORY);
	}

	private String refusal(byte[] content) {
		return assertThrows(UnreadableImageException.class, () -> read(content)).getMessage();
	}

	private static void assertColour(byte[] image, int red, int green, int blue, int tolerance) {
		final int plane = image.length / 3;
		for (int index = 0; index < plane; index++) {
			assertEquals(red, image[index] & 0xff, tolerance, "red");
			assertEquals(green, image[plane + index] & 0xff, tolerance, "green");
			assertEquals(blue, image[2 * plane + index] & 0xff, tolerance, "blue");
		}
	}

	private static BufferedImage noise(int width, int height) {
		final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		final Random random = new Random(2);
		for (int index = 0; index < width * height; index++) {
			image.setRGB(index % width, index / width, random.nextInt(1 << 24));
		}
		return image;
	}

	/** A JPEG file of four channels with these samples, without Adobe's marker. */
	private static byte[] cmyk(int... samples) throws IOException {
		final WritableRaster raster = Raster.createInterleavedRaster(0, 16, 16, 4, null);
		for (int index = 0; index < 256; index++) {
			raster.setPixel(index % 16, index / 16, samples);
		}
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(stream);
			writer.write(null, new IIOImage(raster, null, null), null);
		} finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private static byte[] withAdobeMarker(byte[] jpeg, int transform) {
		final byte[] marker = { (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform };
		final byte[] marked = new byte[jpeg.length + marker.length];
		System.arraycopy(jpeg, 0, marked, 0, 2);
		System.arraycopy(marker, 0, marked, 2, marker.length);
		System.arraycopy(jpeg, 2, marked, 2 + marker.length, jpeg.length - 2);
		return marked;
	}
}
