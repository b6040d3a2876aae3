internal import NIOCore
internal import NIOHTTP1
internal import NianbaoCore
internal import Synchronization

/// One browser's connection: gathers each request within limits of size and time, and sends what the worker answers.
final class Connection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let gate: Gate
    private let guardian: Guard
    private let worker: Worker
    private let language: Language
    private var request: Request?
    private var bodyLimit = 0
    private var keepsAlive = false
    /// Whether the rest of what comes is of no interest.
    private var isRefused = false
    private var deadline: Scheduled<Void>?

    /// How long a browser may take, in seconds.
    private static let (headTime, bodyTime, idleTime, answerTime): (Int64, Int64, Int64, Int64) = (10, 60, 75, 300)

    init(_ gate: Gate, _ guardian: Guard, _ worker: Worker, _ language: Language) {
        (self.gate, self.guardian, self.worker, self.language) = (gate, guardian, worker, language)
    }

    func channelActive(context: ChannelHandlerContext) {
        guard gate.enter() else {
            context.close(promise: nil)
            return
        }
        wait(Self.headTime, context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        gate.leave()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): begin(head, context)
        case .body(let part): gather(part, context)
        case .end: finish(context)
        }
    }

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        wait(Self.bodyTime, context)
        let headers = head.headers.map { (name: $0.name.lowercased(), value: $0.value) }
        let request = Request(method: head.method.rawValue, target: head.uri, headers: headers)
        keepsAlive = head.isKeepAlive
        if let refusal = guardian.refusal(of: request) {
            refuse(refusal, request, context)
            return
        }
        bodyLimit = guardian.bodyLimit(of: request)
        self.request = request
    }

    private func gather(_ part: ByteBuffer, _ context: ChannelHandlerContext) {
        guard !isRefused, let request else { return }
        guard request.body.count + part.readableBytes <= bodyLimit else {
            refuse(.tooLarge, request, context)
            return
        }
        self.request?.body.append(contentsOf: part.readableBytesView)
    }

    private func finish(_ context: ChannelHandlerContext) {
        guard !isRefused, let request else { return }
        self.request = nil
        wait(Self.answerTime, context)
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let (worker, loop, keepsAlive) = (worker, context.eventLoop, keepsAlive)
        Task {
            let response = await worker.answer(request)
            loop.execute {
                let (connection, context) = bound.value
                connection.send(response, keepsAlive: keepsAlive, context)
            }
        }
    }

    private func refuse(_ refusal: Guard.Refusal, _ request: Request, _ context: ChannelHandlerContext) {
        isRefused = true
        self.request = nil
        send(refusal.response(to: request, language), keepsAlive: false, context)
    }

    private func send(_ response: Response, keepsAlive: Bool, _ context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        var headers = HTTPHeaders(response.allHeaders)
        if !keepsAlive { headers.add(name: "Connection", value: "close") }
        let head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: response.status), headers: headers)
        wait(Self.bodyTime, context)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if !response.body.isEmpty {
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: response.body)))), promise: nil)
        }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
            let (connection, context) = bound.value
            if keepsAlive { connection.wait(Self.idleTime, context) } else { context.close(promise: nil) }
        }
    }

    /// Closes the connection unless something else is waited for by then.
    private func wait(_ seconds: Int64, _ context: ChannelHandlerContext) {
        deadline?.cancel()
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        deadline = context.eventLoop.scheduleTask(in: .seconds(seconds)) { bound.value.close(promise: nil) }
    }
}

/// Counts connections, so that there are never too many.
final class Gate: Sendable {
    private let count = Atomic(0)
    private static let limit = 100

    /// Whether one more may come. Each that came has to leave, let in or not.
    func enter() -> Bool { count.wrappingAdd(1, ordering: .relaxed).newValue <= Self.limit }

    func leave() { count.wrappingSubtract(1, ordering: .relaxed) }
}
