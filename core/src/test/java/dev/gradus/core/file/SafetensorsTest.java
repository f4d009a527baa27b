package dev.gradus.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.tensor.Precision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {

    private static final String DAMAGED = "m: the file is damaged, or no safetensors file: ";

    private static byte[] file(String header, int dataBytes) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + json.length + dataBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(InvalidInputException.class, () -> Safetensors.read("m", bytes))
                .getMessage();
    }

    private static byte[] model(Precision precision) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SafetensorsModel.write(TestModels.small(precision), out);
        return out.toByteArray();
    }

    @Test
    void tensorsAreFoundByTheirOffsets() {
        Safetensors content = Safetensors.read(
                "m",
                file(
                        "{\"b\":{\"dtype\":\"U8\",\"shape\":[2,2],\"data_offsets\":[4,8]},"
                                + "\"a\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]},"
                                + "\"__metadata__\":{\"k\":\"v\"}}   ",
                        8));
        assertEquals(
                new Safetensors.Tensor("U8", List.of(2L, 2L), 4, 8),
                content.tensors().get("b"));
        assertEquals(
                new Safetensors.Tensor("F32", List.of(), 0, 4),
                content.tensors().get("a"));
        assertEquals(Map.of("k", "v"), content.metadata());
        assertEquals(8, content.data().remaining());
    }

    @Test
    void emptyTensorsTakeNoBytesHoweverLargeTheirOtherSizes() {
        assertEquals(
                1,
                Safetensors.read(
                                "m",
                                file(
                                        "{\"a\":{\"dtype\":\"F32\",\"shape\":[0,4611686018427387908],"
                                                + "\"data_offsets\":[0,0]}}",
                                        0))
                        .tensors()
                        .size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "F32 | [1]    | [0,8]  | 8  | m: a.data_offsets: a F32 tensor of shape [1] does not have 8 bytes",
                "F32 | [65536,65536] | [0,0] | 0 | m: a.data_offsets: a F32 tensor of shape [65536, 65536]"
                        + " does not have 0 bytes",
                "F32 | [4611686018427387908] | [0,16] | 16 | m: a.shape: more elements than any file can hold:"
                        + " [4611686018427387908]",
                "F33 | [1]    | [0,4]  | 4  | m: a.dtype: no such type: \"F33\"",
                "F4  | [3]    | [0,1]  | 1  | m: a.data_offsets: a F4 tensor of shape [3] does not have 1 bytes",
                "F32 | [-1]   | [0,4]  | 4  | m: a.shape: expected a list of whole numbers from 0, got the list [-1]",
                "F32 | [1.0]  | [0,4]  | 4  | m: a.shape: expected a list of whole numbers from 0, got the list [1.0]",
                "F32 | null   | [0,4]  | 4  | m: a.shape: missing; every tensor has it",
                "F32 | [1]    | [0]    | 4  | m: a.data_offsets: expected [begin, end], begin no larger than end,"
                        + " got the list [0]",
                "F32 | [1]    | [4,0]  | 4  | m: a.data_offsets: expected [begin, end], begin no larger than end,"
                        + " got the list [4, 0]",
                "F32 | [1]    | [0,18446744073709551620] | 4 | m: a.data_offsets: expected a list of whole numbers"
                        + " from 0, got the list [0, 18446744073709551620]",
                "F32 | [1]    | [0,\"4\"] | 4 | m: a.data_offsets: expected a list of whole numbers from 0,"
                        + " got the list [0, \"4\"]",
            })
    void aTensorThatContradictsItselfIsRefused(String dtype, String shape, String offsets, int bytes, String message) {
        String header =
                "{\"a\":{\"dtype\":\"" + dtype + "\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}}";
        assertEquals(message, refusal(file(header, bytes)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0 | 4 | 4 | 8 | 8 | `` ",
                "4 | 8 | 8 | 12 | 12 | tensor 'a' begins at byte 4, where the one before ends at 0",
                "0 | 4 | 8 | 12 | 12 | tensor 'b' begins at byte 8, where the one before ends at 4",
                "0 | 4 | 0 | 4 | 4 | tensor 'b' begins at byte 0, where another tensor is",
                "0 | 4 | 2 | 6 | 6 | tensor 'b' begins at byte 2, where another tensor is",
                "0 | 4 | 4 | 8 | 9 | its tensors take 8 bytes, but it has 9",
                "0 | 4 | 4 | 8 | 7 | its tensors take 8 bytes, but it has 7"
            })
    void everyByteBelongsToExactlyOneTensor(int a, int aEnd, int b, int bEnd, int bytes, String message) {
        String info = "\"%s\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[%d,%d]}";
        byte[] file = file("{" + info.formatted("a", a, aEnd) + "," + info.formatted("b", b, bEnd) + "}", bytes);
        if (message == null || message.isEmpty()) {
            assertEquals(2, Safetensors.read("m", file).tensors().size());
        } else {
            assertEquals(DAMAGED + message, refusal(file));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "\"x\"",
                " {}",
                "\ufeff{}",
                "{}{}",
                "{} x",
                "{}\u0000",
                "{\"a\":1,}",
                "{/**/}",
                "{'a':1}",
                "{",
                "",
                "{\"__metadata__\":{\"a\":1}}",
                "{\"__metadata__\":[]}",
                "{\"__metadata__\":null}",
                "{\"__metadata__\":{\"a\":\"1\",\"a\":\"2\"}}",
                "{\"a\":[]}",
                "{\"a\":{\"dtype\":\"F32\"}}",
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0],\"x\":1}}",
                "{\"a\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]},"
                        + "\"a\":{\"dtype\":\"U8\",\"shape\":[0],\"data_offsets\":[0,0]}}"
            })
    void aHeaderThatTheFormatDoesNotAllowIsRefused(String header) {
        assertTrue(refusal(file(header, 0)).startsWith("m"));
    }

    @Test
    void theLengthOfTheHeaderIsCheckedBeforeItIsBelieved() {
        assertEquals(DAMAGED + "it has 0 bytes, fewer than the length of a header takes", refusal(new byte[0]));
        assertEquals(DAMAGED + "it has 7 bytes, fewer than the length of a header takes", refusal(new byte[7]));
        for (long length : new long[] {-1, Long.MIN_VALUE, 1L << 32, 100_000_001}) {
            byte[] bytes = file("{}", 0);
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
            assertEquals(
                    DAMAGED + "its header would have " + Long.toUnsignedString(length)
                            + " bytes; 100000000 are allowed",
                    refusal(bytes));
        }
        byte[] bytes = file("{}", 0);
        bytes[0] = 3;
        assertEquals(DAMAGED + "its header should have 3 bytes, but only 2 follow", refusal(bytes));
        bytes = file("{}", 0);
        bytes[8] = (byte) 0xff;
        assertEquals(DAMAGED + "its header is not UTF-8", refusal(bytes));
    }

    @Test
    void aModelsDataBeginAtAMultipleOfEight() throws IOException {
        byte[] bytes = model(Precision.FLOAT64);
        Safetensors content = Safetensors.read("m", bytes);
        assertEquals(0, (bytes.length - content.data().remaining()) % 8);
        assertEquals("F64", content.tensors().get("dense_1.bias").dtype());
        assertEquals(List.of(2L, 3L), content.tensors().get("dense_1.weight").shape());
        assertEquals(-2.5, content.data().getDouble(8));
    }

    @Test
    void aTruncatedModelIsRefusedWhereverItEnds() throws IOException {
        byte[] whole = model(Precision.FLOAT32);
        for (int length = 0; length < whole.length; length++) {
            refusal(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void tensorsThatAreNoModelAreRefused() throws IOException {
        byte[] foreign = file("{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4);
        assertEquals(
                "m: holds tensors but no network: its metadata have no \"gradus\";"
                        + " only models that Gradus saved can be loaded",
                assertThrows(InvalidInputException.class, () -> SafetensorsModel.read("m", foreign))
                        .getMessage());
        byte[] damaged = model(Precision.FLOAT32);
        damaged[damaged.length - 1] = (byte) 0x7f;
        damaged[damaged.length - 2] = (byte) 0xc0;
        assertEquals(
                "m: dense_1.bias[0][2]: is NaN; every parameter must be a finite number",
                assertThrows(InvalidInputException.class, () -> SafetensorsModel.read("m", damaged))
                        .getMessage());
    }
}
