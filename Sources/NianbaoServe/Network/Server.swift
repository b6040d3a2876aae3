internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NianbaoCore
package import NianbaoWorkspace
internal import Synchronization

/// The form in a browser, on 127.0.0.1 alone.
package final class Server: Sendable {
    private let group: MultiThreadedEventLoopGroup
    private let channel: any Channel
    private let worker: Worker
    private let access: Access
    private let isSilent = Atomic(false)

    /// How long a server without a page goes on, in milliseconds.
    private static let patience = 3_600_000
    /// How often files are looked at and what is due is saved.
    private static let beat = TimeAmount.milliseconds(250)

    /// Starts to listen.
    ///
    /// - Throws: A `Failure` when the report or folder cannot be used, or the port is taken.
    package static func start(_ request: BrowserFormRequest) throws(Failure) -> Server {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        do throws(Failure) {
            return try Server(request, group)
        } catch {
            try? group.syncShutdownGracefully()
            throw error
        }
    }

    private init(_ request: BrowserFormRequest, _ group: MultiThreadedEventLoopGroup) throws(Failure) {
        self.group = group
        // The port has to be known before anybody can be let in, so connections wait for what answers them.
        let box = Box()
        let gate = Gate()
        let language = request.language
        channel = try Self.listen(group, port: request.port) { channel in
            channel.eventLoop.makeCompletedFuture {
                guard let (guardian, worker) = box.content else { throw NotReady() }
                let pipeline = channel.pipeline.syncOperations
                try pipeline.configureHTTPServerPipeline(withPipeliningAssistance: true, withErrorHandling: true)
                try pipeline.addHandler(Connection(gate, guardian, worker, language))
            }
        }
        access = Access(port: channel.localAddress?.port ?? request.port)
        worker = try Worker(request, run: String(Secret().text.prefix(8)), access)
        box.set((Guard(access: access), worker))
        beat()
    }

    private static func listen(
        _ group: MultiThreadedEventLoopGroup, port: Int,
        _ prepare: @escaping @Sendable (any Channel) -> EventLoopFuture<Void>
    ) throws(Failure) -> any Channel {
        do {
            // By its number: a name would have to be looked up.
            let address = try SocketAddress(ipAddress: "127.0.0.1", port: port)
            return try ServerBootstrap(group: group)
                .serverChannelOption(.backlog, value: 128)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelInitializer(prepare)
                .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
                .bind(to: address).wait()
        } catch {
            throw Failure(
                zh: "不能使用端口 \(port)（可能被别的程序占用）；去掉 --port 就自动选一个",
                en: "port \(port) cannot be used (another program may have it); without --port, a free one is taken")
        }
    }

    private func beat() {
        let worker = worker
        channel.eventLoop.scheduleRepeatedTask(initialDelay: Self.beat, delay: Self.beat) { [weak self] _ in
            Task {
                await worker.tick()
                if await worker.silence > Self.patience { self?.isSilent.store(true, ordering: .relaxed) }
            }
        }
    }

    /// An address that lets one browser in, within a minute.
    package func freshAddress() -> String { access.freshAddress(now: Clock.now) }

    /// Whether no page has been open for so long that the server may end.
    package var isForsaken: Bool { isSilent.load(ordering: .relaxed) }

    /// Saves what is due, and ends.
    ///
    /// - Returns: How many reports have something that is not saved and is kept in a draft.
    package func stop() -> Int {
        let promise = channel.eventLoop.makePromise(of: Int.self)
        let worker = worker
        Task { promise.succeed(await worker.finish()) }
        let drafts = (try? promise.futureResult.wait()) ?? 0
        try? channel.close().wait()
        try? group.syncShutdownGracefully()
        return drafts
    }
}

/// A connection came before anybody could be let in.
private struct NotReady: Error {}

/// What is set once, before anybody asks for it.
private final class Box: Sendable {
    private let kept = Mutex<(Guard, Worker)?>(nil)

    var content: (Guard, Worker)? { kept.withLock { $0 } }

    func set(_ content: (Guard, Worker)) { kept.withLock { $0 = content } }
}
