package dev.gradus.core.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gradus.api.error.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file in the safetensors format: the length of the header (64 bits, little-endian), the header (JSON that names the
 * tensors and where their bytes are), the bytes.
 *
 * <p>Read strictly: what the format does not allow is refused, even where other readers let it pass, so that no two
 * programs can see different tensors in one file.
 *
 * @param metadata texts by name
 * @param tensors the tensors by name
 * @param data the bytes of all tensors
 */
record Safetensors(Map<String, String> metadata, Map<String, Tensor> tensors, ByteBuffer data) {

    static final String METADATA = "__metadata__";
    static final String DTYPE = "dtype";
    static final String SHAPE = "shape";
    static final String OFFSETS = "data_offsets";

    /** The format's own limit, which a reader must check before it takes memory for the header. */
    private static final long MOST_HEADER_BYTES = 100_000_000;

    private static final Map<String, Integer> BITS = Map.ofEntries(
            Map.entry("F4", 4),
            Map.entry("F6_E2M3", 6),
            Map.entry("F6_E3M2", 6),
            Map.entry("BOOL", 8),
            Map.entry("U8", 8),
            Map.entry("I8", 8),
            Map.entry("F8_E5M2", 8),
            Map.entry("F8_E4M3", 8),
            Map.entry("F8_E8M0", 8),
            Map.entry("F8_E4M3FNUZ", 8),
            Map.entry("F8_E5M2FNUZ", 8),
            Map.entry("I16", 16),
            Map.entry("U16", 16),
            Map.entry("F16", 16),
            Map.entry("BF16", 16),
            Map.entry("I32", 32),
            Map.entry("U32", 32),
            Map.entry("F32", 32),
            Map.entry("C64", 64),
            Map.entry("I64", 64),
            Map.entry("U64", 64),
            Map.entry("F64", 64));

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Where a tensor is.
     *
     * @param dtype the type of its elements, such as {@code F32}
     * @param shape its sizes
     * @param begin its first byte in the data
     * @param end the byte after its last
     */
    record Tensor(String dtype, List<Long> shape, long begin, long end) {}

    /**
     * Reads a file.
     *
     * @param file what to call it in messages
     * @throws InvalidInputException if the bytes are not what the format demands
     */
    static Safetensors read(String file, byte[] bytes) {
        if (bytes.length < Long.BYTES) {
            throw damaged(file, "it has " + bytes.length + " bytes, fewer than the length of a header takes");
        }
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long length = all.getLong();
        if (length < 0 || length > MOST_HEADER_BYTES) {
            throw damaged(
                    file,
                    "its header would have " + Long.toUnsignedString(length) + " bytes; " + MOST_HEADER_BYTES
                            + " are allowed");
        }
        if (length > all.remaining()) {
            throw damaged(file, "its header should have " + length + " bytes, but only " + all.remaining() + " follow");
        }
        Section header = header(file, all.slice(all.position(), (int) length));
        ByteBuffer data = all.slice(Long.BYTES + (int) length, all.remaining() - (int) length)
                .order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (String name : header.values().keySet()) {
            if (!name.equals(METADATA)) {
                tensors.put(name, tensor(header.section(name)));
            }
        }
        checkLayout(file, tensors, data.remaining());
        return new Safetensors(metadata(header), tensors, data);
    }

    private static Section header(String file, ByteBuffer bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw damaged(file, "its header is not UTF-8");
        }
        if (!text.startsWith("{")) {
            throw damaged(file, "its header does not begin with '{'");
        }
        try {
            Object json = STRICT.readValue(text, Object.class);
            return Section.of(JsonText.withLongs(json), file, "");
        } catch (JsonProcessingException e) {
            throw JsonText.notJson(file + ", header", e);
        }
    }

    private static Map<String, String> metadata(Section header) {
        Map<String, String> metadata = new LinkedHashMap<>();
        Section section = header.section(METADATA);
        for (String key : section.values().keySet()) {
            metadata.put(key, section.text(key, null));
        }
        return metadata;
    }

    private static Tensor tensor(Section info) {
        info.allow(DTYPE, SHAPE, OFFSETS);
        info.require(DTYPE, "every tensor has one");
        String dtype = info.text(DTYPE, null);
        if (!BITS.containsKey(dtype)) {
            throw info.error(DTYPE, "no such type: \"" + dtype + "\"");
        }
        List<Long> shape = wholeNumbers(info, SHAPE);
        List<Long> offsets = wholeNumbers(info, OFFSETS);
        if (offsets.size() != 2 || offsets.get(0) > offsets.get(1)) {
            throw info.wrongType(OFFSETS, "[begin, end], begin no larger than end");
        }
        long begin = offsets.get(0);
        long end = offsets.get(1);
        long bits = bits(info, dtype, shape);
        if (bits % Byte.SIZE != 0 || bits / Byte.SIZE != end - begin) {
            throw info.error(
                    OFFSETS, "a " + dtype + " tensor of shape " + shape + " does not have " + (end - begin) + " bytes");
        }
        return new Tensor(dtype, shape, begin, end);
    }

    private static List<Long> wholeNumbers(Section info, String key) {
        info.require(key, "every tensor has it");
        List<Long> numbers = new ArrayList<>();
        if (info.get(key) instanceof List<?> list) {
            list.stream()
                    .filter(element -> element instanceof Long number && number >= 0)
                    .forEach(element -> numbers.add((Long) element));
            if (numbers.size() == list.size()) {
                return numbers;
            }
        }
        throw info.wrongType(key, "a list of whole numbers from 0");
    }

    private static long bits(Section info, String dtype, List<Long> shape) {
        if (shape.contains(0L)) {
            return 0;
        }
        try {
            long bits = BITS.get(dtype);
            for (long size : shape) {
                bits = Math.multiplyExact(bits, size);
            }
            return bits;
        } catch (ArithmeticException e) {
            throw info.error(SHAPE, "more elements than any file can hold: " + shape);
        }
    }

    /** Every byte must belong to exactly one tensor. */
    private static void checkLayout(String file, Map<String, Tensor> tensors, int dataLength) {
        List<Map.Entry<String, Tensor>> sorted = new ArrayList<>(tensors.entrySet());
        sorted.sort(Comparator.comparingLong(
                        (Map.Entry<String, Tensor> entry) -> entry.getValue().begin())
                .thenComparingLong(entry -> entry.getValue().end()));
        long at = 0;
        for (Map.Entry<String, Tensor> entry : sorted) {
            long begin = entry.getValue().begin();
            if (begin != at) {
                throw damaged(
                        file,
                        "tensor '" + entry.getKey() + "' begins at byte " + begin + ", where "
                                + (begin < at ? "another tensor is" : "the one before ends at " + at));
            }
            at = entry.getValue().end();
        }
        if (at != dataLength) {
            throw damaged(file, "its tensors take " + at + " bytes, but it has " + dataLength);
        }
    }

    private static InvalidInputException damaged(String file, String why) {
        return new InvalidInputException(file + ": the file is damaged, or no safetensors file: " + why);
    }
}
