import NianbaoCore
import Testing

@testable import NianbaoCLI
@testable import NianbaoWorkspace

@Suite struct TerminalTests {
    /// What is written in a run with this language.
    private func written(_ language: Language, _ write: (Terminal) -> Void) -> String {
        let recording = Recording()
        let terminal = Terminal(send: recording.add)
        Console.$current.withValue(Console(language: language, output: terminal, error: terminal)) { write(terminal) }
        return recording.text
    }

    @Test(arguments: [
        (Language.chinese, "nianbao：读不了“a␛b”\n"), (.english, "nianbao: cannot read “a␛b”\n"),
    ])
    func `a failure is a line, whatever the file is called`(_ language: Language, _ line: String) {
        let failure = Failure(zh: "读不了“a\u{1B}b”", en: "cannot read “a\u{1B}b”")
        #expect(written(language) { $0.write(failure) } == line)
    }

    @Test func `what is wrong with the file that is to blame comes first`() {
        let file = SourceFile(name: "年报.yaml", text: "年度: 二\n")
        let rule = Rule(id: "test.fault", statement: Bilingual(zh: "没有毛病", en: "no fault"))
        let finding = Finding(
            rule, at: SourceSpan(line: 1, column: 5, length: 1), Bilingual(zh: "不对", en: "wrong"))
        let failure = Failure(zh: "不行", en: "no", faults: .other(file, [finding]))
        let lines = written(.english) { $0.write(failure) }.split(separator: "\n")
        #expect(lines.first?.hasPrefix("年报.yaml:1:5: ") == true)
        #expect(lines.last == "nianbao: no")
    }

    @Test func `remarks keep the language of the run that they are made in`() async {
        let recording = Recording()
        let terminal = Terminal(send: recording.add)
        let sink = Console.$current.withValue(Console(language: .chinese, output: terminal, error: terminal)) {
            terminal.remarks
        }
        await Task.detached { sink.add(.line(zh: "注意", en: "note")) }.value
        #expect(recording.text == "注意\n")
    }
}
