// swift-tools-version:6.2

import PackageDescription

let package = Package(
    name: "nianbao",
    products: [
        .executable(name: "nianbao", targets: ["nianbao"])
    ],
    dependencies: [
        // Its English words are translated by their text (`ParserWords`), which may change with its second number.
        .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.0")),
        // The HTTP parser of the browser form: it is on an attack surface, and this one is vetted. Others of the kind bring
        // full Foundation or cannot be linked statically.
        .package(url: "https://github.com/apple/swift-nio", .upToNextMinor(from: "2.101.0")),
    ],
    targets: [
        .executableTarget(
            name: "nianbao",
            dependencies: ["NianbaoCLI", "NianbaoServe", "NianbaoWorkspace", "CProcessStart", "CLibrary"]),
        // What Swift's runtime would read in /proc.
        .target(name: "CProcessStart"),
        .target(
            name: "NianbaoCLI",
            dependencies: [
                "NianbaoLSP", "NianbaoWorkspace", "NianbaoCore", "CLibrary",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // What editors ask and are answered, as messages in and messages out; the command line connects it to its streams.
        .target(name: "NianbaoLSP", dependencies: ["NianbaoWorkspace", "NianbaoCore"]),
        // The form in a browser. Only the executable knows it, so that the library of commands builds without SwiftNIO.
        .target(
            name: "NianbaoServe",
            dependencies: [
                "NianbaoWorkspace", "NianbaoCore", "CLibrary",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            plugins: ["EmbedFiles"]),
        // Everything that can be done with report files, for any kind of program: it prints nothing.
        .target(
            name: "NianbaoWorkspace",
            dependencies: [
                "NianbaoCore", "NianbaoXLSX", "NianbaoDOCX", "OfficeReading", "FactStore", "FormTemplates", "CNettle",
                "CLibrary",
            ]),
        .target(name: "NianbaoCore", dependencies: ["CYAML", "CCharacterTables", "CLibrary"]),
        // The characters of GB 18030 and Big5, which the C library has in modules that a static program must not load.
        .target(name: "CCharacterTables", exclude: ["generate"]),
        .target(
            name: "NianbaoXLSX",
            dependencies: ["NianbaoCore", "OfficeReading", "CWorkbookParts", "CXLSXWriter", "CZip", "CLibrary"]),
        .target(name: "NianbaoDOCX", dependencies: ["NianbaoCore", "CZip", "CLibrary"]),
        // Keeps what libxlsxwriter would write to temporary files, unchecked, in memory.
        .target(name: "CWorkbookParts"),
        .target(name: "FactStore", dependencies: ["NianbaoCore", "CSQLite"]),
        .target(name: "OfficeReading", dependencies: ["NianbaoCore", "CZip", "CXML2", "CLibrary"]),

        // The form editions, embedded so that the installed binary needs no folder beside it. SwiftPM's own
        // `.embedInCode` names a resource by its file name alone, so two editions' `form.yaml` would collide.
        .target(name: "FormTemplates", path: "Templates", plugins: ["EmbedFiles"]),
        .plugin(
            name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"],
            path: "Sources/EmbedFiles"),
        .executableTarget(name: "embed-files"),

        // Measures the work against the bare C libraries; see Benchmarks/run.
        .executableTarget(
            name: "nianbao-bench",
            dependencies: [
                "NianbaoCore", "NianbaoXLSX", "NianbaoDOCX", "FormTemplates", "SlipTrials", "SeededRandom", "CLibrary",
            ]),
        // Makes slips in sound reports, to count how often checks name them; used by the benchmarks and the tests.
        .target(name: "SlipTrials", dependencies: ["NianbaoCore", "SeededRandom"]),
        // Random numbers that are the same for the same seed, for tests, benchmarks and made-up files.
        .target(name: "SeededRandom"),

        // What must hold of any file from outside; fed by the fuzzer below and, with what once failed, by the tests.
        .target(
            name: "FuzzTargets",
            dependencies: [
                "NianbaoLSP", "NianbaoWorkspace", "NianbaoCore", "NianbaoXLSX", "OfficeReading", "GoldenFiles",
                "SeededRandom",
            ]),

        .target(name: "GoldenFiles", path: "Tests/GoldenFiles"),
        .target(name: "TestSupport", dependencies: ["GoldenFiles"], path: "Tests/TestSupport"),
        .testTarget(name: "FuzzTargetsTests", dependencies: ["FuzzTargets", "GoldenFiles", "SeededRandom"]),
        .testTarget(
            name: "NianbaoCLITests",
            dependencies: [
                "NianbaoCLI", "NianbaoWorkspace", "NianbaoCore", "GoldenFiles", "TestSupport", "SeededRandom",
                "CLibrary",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Golden"]),
        .testTarget(name: "NianbaoServeTests", dependencies: ["NianbaoServe"]),
        .testTarget(
            name: "NianbaoLSPTests",
            dependencies: [
                "NianbaoLSP", "NianbaoWorkspace", "NianbaoCore", "GoldenFiles", "TestSupport", "SeededRandom",
            ]),
        // Knows no command line: what a server would use has to do without one.
        .testTarget(
            name: "NianbaoWorkspaceTests",
            dependencies: [
                "NianbaoWorkspace", "NianbaoCore", "NianbaoXLSX", "OfficeReading", "FormTemplates", "GoldenFiles",
                "TestSupport", "SeededRandom", "CLibrary", "CZip",
            ]),
        .testTarget(
            name: "NianbaoCoreTests",
            dependencies: [
                "NianbaoCore", "FormTemplates", "SlipTrials", "SeededRandom", "GoldenFiles", "CLibrary", "CXML2",
            ],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "FactStoreTests", dependencies: ["FactStore", "NianbaoCore", "FormTemplates", "CSQLite"]),
        .testTarget(
            name: "NianbaoXLSXTests",
            dependencies: [
                "NianbaoXLSX", "NianbaoCore", "OfficeReading", "FormTemplates", "GoldenFiles", "SeededRandom",
                "CXLSXWriter", "CZip",
            ]),
        .testTarget(
            name: "NianbaoDOCXTests",
            dependencies: [
                "NianbaoDOCX", "NianbaoCore", "OfficeReading", "FormTemplates", "GoldenFiles", "SeededRandom",
            ]),
        .testTarget(
            name: "OfficeReadingTests",
            dependencies: [
                "OfficeReading", "NianbaoCore", "NianbaoXLSX", "FormTemplates", "GoldenFiles", "SeededRandom", "CZip",
            ]),

        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        // The C library, glibc or musl, as one module; the second has the parts that Swift's own module of it leaves out.
        .target(name: "CLibrary", dependencies: ["CPlatform"]),
        .systemLibrary(name: "CPlatform"),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    ]
)

// The fuzzer needs code that reports its branches, and a runtime that only Tests/Fuzz/run links. SwiftPM's own
// `--sanitize=fuzzer` would build the tool that embeds the forms in the same way, which then has two `main`.
let isFuzzing = Context.environment["NIANBAO_FUZZING"] != nil
let fuzzed: Set = [
    "NianbaoCLI", "NianbaoLSP", "NianbaoWorkspace", "NianbaoCore", "NianbaoXLSX", "NianbaoDOCX", "OfficeReading",
    "FactStore",
    "FuzzTargets", "nianbao-fuzz",
]
if isFuzzing {
    package.targets += [
        .systemLibrary(name: "CFuzzer"),
        .executableTarget(name: "nianbao-fuzz", dependencies: ["FuzzTargets", "SeededRandom", "CFuzzer", "CLibrary"]),
    ]
}

// `make test` sets it: all tests are about to run.
let isTesting = Context.environment["NIANBAO_TESTING"] != nil

// What is compiled for size and not for speed.
let compact: Set = [
    "FactStore", "NianbaoCLI", "NianbaoDOCX", "NianbaoLSP", "NianbaoServe", "NianbaoWorkspace", "NianbaoXLSX",
    "OfficeReading",
]

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ]
    // Most of what a command does is done here, and `make test` starts commands by the thousand: unoptimised, each takes four
    // times as long. For the other targets the compiler would take as long as they would save.
    if isTesting, target.name == "NianbaoCore" {
        target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
    }
    // Little of the time is spent in these, and the one binary has a limit of 30 MB.
    if compact.contains(target.name) {
        target.swiftSettings?.append(.unsafeFlags(["-Osize"], .when(configuration: .release)))
    }
    if isFuzzing, fuzzed.contains(target.name) {
        target.swiftSettings?.append(.unsafeFlags(["-sanitize=fuzzer"]))
    }
}
