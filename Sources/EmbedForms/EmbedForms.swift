import Foundation
import PackagePlugin

/// Turns every `<edition>/form.yaml` of a target into one generated Swift file.
@main
struct EmbedForms: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        guard let module = target.sourceModule else { return [] }
        let forms = module.sourceFiles
            .map(\.url)
            .filter { $0.lastPathComponent == "form.yaml" }
            .sorted { $0.path < $1.path }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedForms.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(forms.count) form editions",
                executable: try context.tool(named: "embed-forms").url,
                arguments: [output.path] + forms.map(\.path),
                inputFiles: forms,
                outputFiles: [output])
        ]
    }
}
