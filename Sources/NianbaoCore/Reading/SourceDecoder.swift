internal import CLibrary

/// Makes text of a file's bytes, whatever encoding a Chinese office has saved it in.
package enum SourceDecoder {
    /// The largest file that is read, in bytes. A report has about 10 KB.
    package static let sizeLimit = 4 << 20

    /// The byte order mark that may precede a text in UTF-8 and is not part of it.
    package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The text of `bytes`; `nil` with a finding when they are no text.
    package static func decode(_ bytes: [UInt8], name: String) -> (file: SourceFile?, findings: [Finding]) {
        let decoding = text(of: bytes, name: name)
        guard let file = decoding.file, hasTooManyLines(file.text) else { return decoding }
        return (nil, [.tooManyLines])
    }

    private static func text(of bytes: [UInt8], name: String) -> (file: SourceFile?, findings: [Finding]) {
        if isPicture(bytes, name: name) { return (nil, [.filePicture]) }
        guard bytes.count <= sizeLimit else { return (nil, [.fileTooLarge]) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            guard let text = decodeUTF16(bytes[2...], isLittle: bytes[0] == 0xFF) else {
                return (nil, [.fileBinary(nulAt: nil)])
            }
            return (SourceFile(name: name, text: text), [.wasEncoded(as: "UTF-16", alias: "Unicode")])
        }
        let content = bytes.starts(with: byteOrderMark) ? bytes[3...] : bytes[...]
        if firstNul(content) != nil {
            if let text = decodeUnmarkedUTF16(content) {
                return (SourceFile(name: name, text: text), [.wasEncoded(as: "UTF-16", alias: "Unicode")])
            }
            return (nil, [.fileBinary(nulAt: placeOfNul(in: content))])
        }
        let soundness = content.withUnsafeBufferPointer(\.soundness)
        if soundness != .malformed {
            let text = content.withUnsafeBufferPointer { String(uncheckedUTF8: $0) }
            guard text.unicodeScalars.contains(where: { !$0.isWhiteSpace }) else {
                return (nil, [.fileEmpty])
            }
            return (SourceFile(name: name, text: text, soundness: soundness), [])
        }
        if isMostlyForeign(content), let text = TextConverter.text(content, from: .gb18030, damage: .refused) {
            return (SourceFile(name: name, text: text), [.wasEncoded(as: "GB18030", alias: "GBK")])
        }
        // A file in GB18030 with a byte that was lost is damaged in one place, and not in all lines.
        if isMostlyForeign(content), let text = TextConverter.text(content, from: .gb18030, damage: .marked),
            text.unicodeScalars.count(where: { $0 == "\u{FFFD}" }) <= 10
        {
            return (nil, damage(in: text, encoding: "GB18030"))
        }
        return (nil, damage(in: String(decoding: content, as: UTF8.self), encoding: "UTF-8"))
    }

    /// Whether the bytes begin as a picture does, or are called one: of a picture that broke off there may be no more than a few.
    private static func isPicture(_ bytes: [UInt8], name: String) -> Bool {
        if pictureStarts.contains(where: { bytes.starts(with: $0) }) { return true }
        guard !bytes.isEmpty, let dot = name.lastIndex(of: ".") else { return false }
        return ["jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "heic"]
            .contains(name[name.index(after: dot)...].lowercased())
    }

    /// What PNG, JPEG, GIF and TIFF begin with.
    private static let pictureStarts: [[UInt8]] = [
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF87a".utf8), Array("GIF89a".utf8),
        [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A],
    ]

    private static func hasTooManyLines(_ text: String) -> Bool {
        // No line ends in less than a byte.
        text.utf8.count > SourceLines.limit && SourceLines.count(in: text) > SourceLines.limit
    }

    static func firstNul(_ bytes: ArraySlice<UInt8>) -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, let found = memchr(base, 0, buffer.count) else { return nil }
            return bytes.startIndex + (UnsafeRawPointer(found) - base)
        }
    }

    /// The text of UTF-16 code units in either byte order; `nil` if they are not well-formed.
    static func decodeUTF16(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> String? {
        guard bytes.count % 2 == 0 else { return nil }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
            UInt16(bytes[index + (isLittle ? 1 : 0)]) << 8 | UInt16(bytes[index + (isLittle ? 0 : 1)])
        }
        guard let text = String(validating: units, as: UTF16.self), !text.contains("\0") else { return nil }
        return text
    }

    /// The text of UTF-16 without a byte order mark; `nil` unless nearly all of it is characters that reports consist
    /// of, since almost any bytes are characters of some language.
    static func decodeUnmarkedUTF16(_ bytes: ArraySlice<UInt8>) -> String? {
        [true, false].lazy.compactMap { decodeUTF16(bytes, isLittle: $0) }.first { text in
            let usual = text.unicodeScalars.count { scalar in
                switch scalar.value {
                case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF00...0xFFEF: true
                default: false
                }
            }
            return usual * 10 > text.unicodeScalars.count * 9
        }
    }

    /// Whether more of the bytes beyond ASCII contradict UTF-8 than agree with it. So a damaged UTF-8 file is not
    /// mistaken for one in GB18030, which accepts nearly any bytes.
    ///
    /// - Parameter weight: How many characters that agree one that contradicts outweighs.
    static func isMostlyForeign(_ bytes: ArraySlice<UInt8>, weight: Int = 1) -> Bool {
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        var foreign = 0
        var wide = 0
        for scalar in scalars where !scalar.isASCII {
            if scalar == "\u{FFFD}" { foreign += 1 } else { wide += 1 }
        }
        return foreign * weight > wide
    }

    /// One finding for each line that has bytes which are no characters, up to a handful.
    private static func damage(in text: String, encoding: String) -> [Finding] {
        let lines = SourceLines(text)
        var findings: [Finding] = []
        for line in 1...lines.count where findings.count < 10 {
            guard let content = lines[line] else { continue }
            let column = content.unicodeScalars.enumerated().first { $0.element == "\u{FFFD}" }?.offset
            if let column {
                findings.append(
                    .fileDamaged(at: SourceSpan(line: line, column: column + 1, length: 1), encoding: encoding))
            }
        }
        return findings
    }

    /// The place of the first null byte, in the lines in which the file is shown; `nil` if there is none.
    private static func placeOfNul(in bytes: ArraySlice<UInt8>) -> SourcePosition? {
        let lines = SourceLines(String(decoding: bytes, as: UTF8.self))
        return (1...lines.count).lazy.compactMap { line in
            let column = lines[line]?.unicodeScalars.enumerated().first { $0.element == "\0" }?.offset
            return column.map { SourcePosition(line: line, column: $0 + 1) }
        }.first
    }
}

extension Finding {
    static let fileEmpty = Finding(
        .fileEmpty, at: nil, Bilingual(zh: "文件是空的", en: "the file is empty"),
        advice: Bilingual(
            zh: "用 nianbao new 生成一份空白年报", en: "make an empty report with “nianbao new”"))

    static let fileTooLarge = Finding(
        .fileTooLarge, at: nil,
        Bilingual(zh: "文件超过 4 MiB，没有读", en: "the file is larger than 4 MiB and was not read"),
        advice: Bilingual(
            zh: "一份年报约 10 KB，请确认选对了文件", en: "a report has about 10 KB; make sure that this is one"))

    static let tooManyLines = Finding(
        .fileTooLarge, at: nil,
        Bilingual(
            zh: "文件超过 \(SourceLines.limit) 行，没有读",
            en: "the file has more than \(SourceLines.limit) lines and was not read"),
        advice: Bilingual(
            zh: "一份年报约 100 行，请确认选对了文件", en: "a report has about 100 lines; make sure that this is one"))

    static let filePicture = Finding(
        .fileBinary, at: nil,
        Bilingual(zh: "这是图片，里面的文字读不出来", en: "this is a picture, whose text cannot be read"),
        advice: Bilingual(
            zh: "请换成年报的 Word（.docx）、Excel（.xlsx）文件、网页或 YAML 文件",
            en: "name the report as a Word file (.docx), a workbook (.xlsx), a web page or a YAML file"))

    static func fileBinary(nulAt position: SourcePosition?) -> Finding {
        Finding(
            .fileBinary, at: position.map { SourceSpan(start: $0, end: $0) },
            Bilingual(zh: "这不是纯文本文件（含有空字节）", en: "this is not a plain text file (it has null bytes)"),
            advice: Bilingual(
                zh: "能读的是年报的 YAML 文件，.docx、.xlsx、.pdf 文件和网页；图片、压缩包和损坏的文件读不了",
                en:
                    "what can be read is a report's YAML file, .docx, .xlsx and .pdf files and web pages; pictures, archives and damaged files cannot"
            ))
    }

    static func fileDamaged(at span: SourceSpan, encoding: String) -> Finding {
        Finding(
            .fileDamaged, at: span,
            Bilingual(
                zh: "这里有一个坏字（不是完整的 \(encoding) 编码）", en: "a character here is damaged (no valid \(encoding))"),
            advice: Bilingual(
                zh: "把坏字重新打一遍，再以 UTF-8 编码保存", en: "type the broken character again and save as UTF-8"))
    }

    /// - Parameter alias: What editors call the encoding.
    static func wasEncoded(as encoding: String, alias: String) -> Finding {
        Finding(
            .fileEncoding, at: nil,
            Bilingual(
                zh: "文件的编码是 \(encoding)（\(alias)），已按此读取",
                en: "the file is encoded in \(encoding) (\(alias)) and was read as such"),
            advice: Bilingual(
                zh: "请另存为 UTF-8：记事本“另存为”对话框下方可选编码",
                en: "save it as UTF-8, which the editor's “save as” dialog offers"))
    }
}
