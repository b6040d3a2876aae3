internal import CLibrary
internal import NianbaoCLI

@main
struct Main {
    static func main() {
        letWritesFail()
        allowManyFiles()
        let arguments = Array(CommandLine.arguments.dropFirst())
        exit(NianbaoCommand.run(arguments, on: .ofProcess(arguments, ServedForm())))
    }
}
