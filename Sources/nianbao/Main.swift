internal import NianbaoCLI

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

@main
struct Main {
    static func main() {
        letWritesFail()
        allowManyFiles()
        let arguments = Array(CommandLine.arguments.dropFirst())
        exit(NianbaoCommand.run(arguments, on: .ofProcess(arguments)))
    }
}
