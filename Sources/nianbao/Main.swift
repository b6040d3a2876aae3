internal import CLibrary
internal import CProcessStart
internal import NianbaoCLI

@main
struct Main {
    static func main() {
        letWritesFail()
        allowManyFiles()
        exit(NianbaoCommand.run(arguments, on: .ofProcess(arguments, ServedForm())))
    }

    /// What was typed after the program's name.
    private static let arguments: [String] = {
        guard var next = process_arguments() else { return Array(CommandLine.arguments.dropFirst()) }
        var arguments: [String] = []
        while let argument = next.pointee {
            arguments.append(String(cString: argument))
            next += 1
        }
        return Array(arguments.dropFirst())
    }()
}
