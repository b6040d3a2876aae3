internal import NianbaoCLI

@main
struct Main {
    static func main() { NianbaoCommand.run() }
}
