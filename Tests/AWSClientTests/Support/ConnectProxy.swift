import NIOCore
import NIOPosix
import Synchronization

/// A proxy on this machine that takes `CONNECT` and leads every tunnel to one place.
final class ConnectProxy: Sendable {
  private let port: Int
  private let login: String?
  private let content = Mutex<[String]>([])
  private let channel: Mutex<(any Channel)?> = Mutex(nil)

  /// A proxy to a port of this machine, which wants this value of `Proxy-Authorization`.
  init(to port: Int, login: String? = nil) {
    self.port = port
    self.login = login
  }

  /// The first lines of the requests that came.
  var requests: [String] { content.withLock { $0 } }

  /// Starts it at a free port, and gives that.
  func start() async throws -> Int {
    let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Tunnel(proxy: self))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    channel.withLock { $0 = server }
    return server.localAddress?.port ?? 0
  }

  deinit { channel.withLock { $0?.close(promise: nil) } }

  /// One client's connection.
  private final class Tunnel: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let proxy: ConnectProxy
    private var head = ""
    private var other: (any Channel)?

    init(proxy: ConnectProxy) { self.proxy = proxy }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let bytes = unwrapInboundIn(data)
      if let other {
        other.writeAndFlush(bytes, promise: nil)
        return
      }
      head += String(buffer: bytes)
      guard head.hasSuffix("\r\n\r\n") else { return }
      proxy.content.withLock { $0.append(String(head.prefix { $0 != "\r\n" })) }
      if let login = proxy.login,
        !head.lowercased().contains("proxy-authorization: \(login.lowercased())\r\n")
      {
        answer("407 Proxy Authentication Required", context.channel)
        context.close(promise: nil)
        return
      }
      let client = context.channel
      let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
      ClientBootstrap(group: context.eventLoop)
        .channelInitializer { server in
          server.eventLoop.makeCompletedFuture {
            try server.pipeline.syncOperations.addHandler(Return(to: client))
          }
        }
        .connect(host: "127.0.0.1", port: proxy.port)
        .whenSuccess { server in
          bound.value.other = server
          bound.value.answer("200 Connection established", client)
        }
    }

    func channelInactive(context: ChannelHandlerContext) { other?.close(promise: nil) }

    private func answer(_ status: String, _ channel: any Channel) {
      channel.writeAndFlush(
        ByteBuffer(string: "HTTP/1.1 \(status)\r\nContent-Length: 0\r\n\r\n"), promise: nil)
    }
  }

  /// The way back.
  private final class Return: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let client: any Channel

    init(to client: any Channel) { self.client = client }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      client.writeAndFlush(unwrapInboundIn(data), promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) { client.close(promise: nil) }
  }
}
