internal import NianbaoCore
internal import OfficeReading

extension DocumentReading {
    /// What a PDF says, by what the program at this path finds on its pages; `nil` is no program.
    static func printed(_ bytes: [UInt8], by program: String?, timeLimit: Int = 30) throws(Refusal) -> SourceDocument {
        guard bytes.count <= sizeLimit else { throw .pdf(.fileTooLarge, .tooLarge(sizeLimit >> 20)) }
        guard let program else { throw .pdf(.fileBinary, .noProgram) }
        let limits = PageLimits.standard
        let reader = PDFText(
            program: program, timeLimit: timeLimit, pageLimit: limits.pages, sizeLimit: limits.markup)
        let outcome: PDFText.Outcome
        do throws(Failure) {
            outcome = try reader.words(bytes)
        } catch {
            throw Refusal(.fileBinary, error.message)
        }
        switch outcome {
        case .made(let markup): return try document(markup, limits)
        case .notStarted(let reason): throw .pdf(.fileBinary, .notStarted(program, reason))
        case .tooMuch: throw .pdf(.fileTooLarge, .tooMuch)
        case .failed(.timedOut): throw .pdf(.fileDamaged, .timedOut(timeLimit))
        case .failed where bytes.isEncryptedPDF: throw .pdf(.fileBinary, .encrypted)
        case .failed: throw .pdf(.fileDamaged, .damaged)
        }
    }

    private static func document(_ markup: [UInt8], _ limits: PageLimits) throws(Refusal) -> SourceDocument {
        let found: SourceDocument?
        do throws(PackageError) {
            found = try PageDocument.read(markup, limits: limits)
        } catch {
            throw .pdf(.fileTooLarge, .tooMuch)
        }
        guard var document = found else { throw .pdf(.fileBinary, .noText) }
        document.notes.insert(
            Bilingual(
                zh: "PDF 里没有表格，行和列是按文字的位置分的，行末的标点也可能缺，空白的格都留作待填（不适用 --blank-as-zero）；请对照原文核对",
                en:
                    "a PDF has no tables: rows and columns were found by where the text is, and punctuation at the ends of lines may "
                    + "be missing; what looks empty is to fill in, also with --blank-as-zero; compare with the original"
            ),
            at: 0)
        return document
    }
}

/// Why a PDF is not read.
private struct PDFRefusal {
    let fact: Bilingual

    static func tooLarge(_ limit: Int) -> PDFRefusal {
        PDFRefusal(fact: Bilingual(zh: "PDF 文件超过 \(limit) MB，没有读取", en: "a PDF larger than \(limit) MB is not read"))
    }

    static let tooMuch = PDFRefusal(
        fact: Bilingual(
            zh: "PDF 超过 \(PageLimits.standard.pages) 页，或者文字太多，没有读取",
            en: "the PDF has more than \(PageLimits.standard.pages) pages, or too much text, and was not read"))

    static let noProgram = PDFRefusal(
        fact: Bilingual(
            zh: "PDF 里的文字要用 pdftotext 读取，这台机器上没有找到；请安装软件包 poppler-utils，再试一次",
            en:
                "the text of a PDF is read with pdftotext, and there is none on this machine; install the package poppler-utils and try again"
        ))

    static func notStarted(_ program: String, _ reason: Bilingual) -> PDFRefusal {
        PDFRefusal(
            fact: Bilingual(
                zh: "pdftotext（\(program)）不能启动：\(reason.zh)",
                en: "pdftotext (\(program)) cannot be started: \(reason.en)"))
    }

    static func timedOut(_ seconds: Int) -> PDFRefusal {
        PDFRefusal(
            fact: Bilingual(
                zh: "pdftotext 在 \(seconds) 秒内没有读完这个 PDF，已经停止",
                en: "pdftotext did not read the PDF within \(seconds) seconds and was stopped"))
    }

    static let encrypted = PDFRefusal(
        fact: Bilingual(zh: "PDF 设了打开密码，读不了", en: "the PDF needs a password to open and cannot be read"))

    static let damaged = PDFRefusal(
        fact: Bilingual(zh: "pdftotext 打不开这个 PDF，文件可能已损坏", en: "pdftotext cannot open the PDF, which may be damaged"))

    static let noText = PDFRefusal(
        fact: Bilingual(
            zh: "PDF 里没有文字，只有图片（如扫描件），读不了",
            en: "there is no text in the PDF, only pictures as of a scan; it cannot be read"))
}

extension DocumentReading.Refusal {
    /// A PDF that is not read, and what to do instead.
    fileprivate static func pdf(_ rule: Rule, _ refusal: PDFRefusal) -> DocumentReading.Refusal {
        DocumentReading.Refusal(
            rule,
            Bilingual(
                zh: refusal.fact.zh + "；也可以找到原来的 Word 文档，或者在 WPS、Word 里把 PDF 转换成 .docx，再导入",
                en: refusal.fact.en
                    + "; or find the Word document that it was made of, or convert the PDF to .docx in WPS or Word, and import that"
            ))
    }
}

extension [UInt8] {
    /// Whether a PDF says that it is encrypted.
    fileprivate var isEncryptedPDF: Bool {
        let word = Array("/Encrypt".utf8)
        return indices.contains { self[$0] == word[0] && self[$0...].starts(with: word) }
    }
}
