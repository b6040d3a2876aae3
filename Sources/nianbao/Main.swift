internal import NianbaoCLI

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

@main
struct Main {
    static func main() {
        // Whoever reads our output may close it early; writing then fails and is noticed there.
        ignoreBrokenPipes()
        let arguments = Array(CommandLine.arguments.dropFirst())
        exit(NianbaoCommand.run(arguments, on: .ofProcess(arguments)))
    }
}
