package import NianbaoCore

extension PackageError {
    /// What is wrong with the file and what to do, in the words for the kind of package that it should be.
    package func message(_ words: PackageWords) -> Bilingual {
        let (noun, ending, program) = (words.noun, words.ending, words.program)
        return switch self {
        case .empty:
            Bilingual(
                zh: "文件是空的；请重新复制或下载，再试一次", en: "the file is empty; copy or download it anew and try again")
        case .notPackage: words.notPackage
        case .oldFormat: words.oldFormat
        case .encrypted:
            Bilingual(
                zh: "这个\(noun.zh)设了打开密码；请用 \(program) 或 WPS 打开，去掉密码，另存为 \(ending)",
                en: "this \(noun.en) needs a password to open; open it in \(program) or WPS, remove the password and "
                    + "save it as \(ending)")
        case .openDocument:
            Bilingual(
                zh: "这是 OpenDocument 文件（如 .ods）；请用 LibreOffice 或 WPS 打开，另存为 \(ending)",
                en: "this is an OpenDocument file (such as .ods); open it in LibreOffice or WPS and save it as "
                    + ending)
        case .otherContent: words.otherContent
        case .damagedArchive:
            Bilingual(
                zh: "文件不完整或已损坏；请重新复制或下载，或用 \(program)、WPS 打开修复后另存为 \(ending)",
                en: "the file is incomplete or damaged; copy or download it anew, or let \(program) or WPS repair it "
                    + "and save it as \(ending)")
        case .part(let part, let fault): fault.message(part, words)
        case .content(let message): message
        case .limit(let limit): limit.message(words)
        case .outOfMemory:
            Bilingual(
                zh: "内存不足，没有读完；请关闭其他程序再试", en: "not enough memory to read the file; close other programs and try again")
        }
    }
}

extension PackageError.PartFault {
    fileprivate func message(_ part: String, _ words: PackageWords) -> Bilingual {
        let place = words.place(part)
        return switch self {
        case .damaged: words.saveAnew(zh: "\(place.zh)已损坏", en: "\(place.en) is damaged")
        case .missing:
            words.saveAnew(zh: "\(words.noun.zh)里缺少“\(part)”", en: "“\(part)” is missing in the \(words.noun.en)")
        case .notWellFormed(let line):
            words.saveAnew(
                zh: "\(place.zh)第 \(line) 行不是合格的 XML", en: "line \(line) of \(place.en) is not well-formed XML")
        case .invalidContent(let line):
            words.saveAnew(
                zh: "\(place.zh)第 \(line) 行不合\(words.noun.zh)的格式",
                en: "line \(line) of \(place.en) contradicts the format of \(words.noun.en)s")
        case .documentType(let line):
            Bilingual(
                zh: "\(place.zh)第 \(line) 行有文档类型声明（DOCTYPE），可能有害，没有读取；"
                    + "请向发来文件的人核实，或用 \(words.program)、WPS 打开后另存为 \(words.ending)",
                en: "line \(line) of \(place.en) has a document type declaration (DOCTYPE), which may be harmful and "
                    + "was not read; ask who sent the file, or open it in \(words.program) or WPS and save it as "
                    + words.ending)
        }
    }
}

extension PackageWords {
    /// A part, e.g. “xl/workbook.xml” in the workbook.
    func place(_ part: String) -> Bilingual {
        Bilingual(zh: "\(noun.zh)里的“\(part)”", en: "“\(part)” in the \(noun.en)")
    }

    /// A fact with the advice to save the file again with a program that writes it well.
    fileprivate func saveAnew(zh: String, en: String) -> Bilingual {
        Bilingual(
            zh: "\(zh)；请用 \(program) 或 WPS 打开，另存为 \(ending)，再试一次",
            en: "\(en); open it in \(program) or WPS, save it as \(ending) and try again")
    }
}
