import Logging
import NIOCore

/// Holds a connection to ``RequestFraming`` and to the time that a request may take to arrive and an
/// answer to be taken.
///
/// It stands before the HTTP parser. What is refused is answered here, and the connection closed.
final class FramingHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let limits: ConnectionLimits
  private let logger: Logger
  private var framing: RequestFraming
  private var isRefused = false
  private var hasBegun = false
  private var lastRead = NIODeadline.now()
  private var headBegan: NIODeadline?
  private var fullSince: NIODeadline?
  private var timer: Scheduled<Void>?

  /// A handler for one connection.
  init(limits: ConnectionLimits, logger: Logger) {
    self.limits = limits
    self.logger = logger
    framing = RequestFraming(limits: limits)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    headBegan = .now()
    watch(context)
  }

  func handlerRemoved(context: ChannelHandlerContext) { timer?.cancel() }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isRefused else { return }
    let buffer = unwrapInboundIn(data)
    lastRead = .now()
    do throws(RequestFraming.Refusal) {
      try framing.read(buffer.readableBytesView)
    } catch {
      return refuse(error, context)
    }
    if framing.phase != .head || !framing.isInside {
      hasBegun = true
      headBegan = nil
    } else {
      headBegan = headBegan ?? lastRead
    }
    context.fireChannelRead(wrapInboundOut(buffer))
    if framing.awaitsContinue { write("HTTP/1.1 100 Continue\r\n\r\n", context) }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    fullSince = context.channel.isWritable ? nil : .now()
    context.fireChannelWritabilityChanged()
  }

  /// Looks once a second whether the client takes too long.
  private func watch(_ context: ChannelHandlerContext) {
    let bound = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
    timer = context.eventLoop.scheduleTask(in: .seconds(1)) {
      let (handler, context) = bound.value
      guard !handler.isRefused, context.channel.isActive else { return }
      if handler.isTooSlow {
        handler.logger.debug("A client took too long to send a request or take an answer")
        handler.isRefused = true
        context.close(promise: nil)
      } else {
        handler.watch(context)
      }
    }
  }

  private var isTooSlow: Bool {
    if let fullSince, .now() - fullSince > .seconds(Int64(limits.takingSeconds)) { return true }
    if let headBegan, !hasBegun || framing.isInside {
      return .now() - headBegan > .seconds(Int64(limits.headSeconds))
    }
    return framing.isInside && .now() - lastRead > .seconds(Int64(limits.idleSeconds))
  }

  private func refuse(_ refusal: RequestFraming.Refusal, _ context: ChannelHandlerContext) {
    isRefused = true
    logger.warning("A request was refused", metadata: ["why": "\(refusal.text)"])
    let body = refusal.text + "\n"
    write(
      "HTTP/1.1 \(refusal.status) Refused\r\nContent-Type: text/plain\r\n"
        + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)", context)
    // The client may still be sending: closing at once would take the answer from it.
    context.close(mode: .output, promise: nil)
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    context.eventLoop.scheduleTask(in: .seconds(1)) { bound.value.close(promise: nil) }
  }

  private func write(_ text: String, _ context: ChannelHandlerContext) {
    context.writeAndFlush(
      wrapOutboundOut(context.channel.allocator.buffer(string: text)), promise: nil)
  }
}
