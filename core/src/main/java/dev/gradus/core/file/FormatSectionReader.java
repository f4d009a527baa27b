package dev.gradus.core.file;

import dev.gradus.api.data.CsvFormat;
import dev.gradus.core.data.FormatNames;

/** Reads what an experiment file says of how its CSV files are written. */
final class FormatSectionReader {

    private FormatSectionReader() {}

    /** Reads the section; what it leaves out is found out from each file. */
    static CsvFormat read(Section format) {
        format.allow("separator", "decimal", "header", "encoding");
        CsvFormat read = CsvFormat.detected();
        if (format.has("separator")) {
            read = read.separator(FormatNames.separator(format.text("separator", ""), format.at("separator")));
        }
        if (format.has("decimal")) {
            read = read.decimal(FormatNames.decimal(format.text("decimal", ""), format.at("decimal")));
        }
        if (format.has("header")) {
            read = read.header(format.isTrue("header", true));
        }
        if (format.has("encoding")) {
            read = read.encoding(FormatNames.encoding(format.text("encoding", ""), format.at("encoding")));
        }
        return read;
    }
}
