import Foundation
import PackagePlugin

/// Turns files of a target into one generated Swift file: every `<edition>/form.yaml` with its snapshot, or all that is in
/// a folder `Page`.
@main
struct EmbedFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        guard let module = target.sourceModule else { return [] }
        let files = module.sourceFiles.map(\.url).sorted { $0.path < $1.path }
        let forms = files.filter { ["form.yaml", "form.snapshot"].contains($0.lastPathComponent) }
        let pages = files.filter { $0.deletingLastPathComponent().lastPathComponent == "Page" }
        return try [("forms", forms), ("page", pages)].filter { !$0.1.isEmpty }.map { kind, files in
            let output = context.pluginWorkDirectoryURL.appending(path: "Embedded-\(kind).swift")
            return .buildCommand(
                displayName: "Embedding \(files.count) files (\(kind))",
                executable: try context.tool(named: "embed-files").url,
                arguments: [kind, output.path] + files.map(\.path),
                inputFiles: files,
                outputFiles: [output])
        }
    }
}
