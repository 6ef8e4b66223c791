import Glibc
import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A server on this machine that answers each connection with the next of its scripts.
final class LoopbackServer: Sendable {
  /// What is done when a request has come.
  enum Script: Sendable {
    /// These bytes, and then the end.
    case bytes(String)
    /// The connection is broken off.
    case reset
    /// Nothing, for as long as the test runs.
    case silence
  }

  private struct Content {
    var scripts: [Script]
    var requests: [String] = []
  }

  private let content: Mutex<Content>
  private let channel: Mutex<(any Channel)?> = Mutex(nil)

  init(_ scripts: [Script]) { content = Mutex(Content(scripts: scripts)) }

  /// What came, as text.
  var requests: [String] { content.withLock { $0.requests } }

  /// Starts it at a free port; gives its address.
  ///
  /// With the name of a certificate it speaks TLS.
  func start(certificate: String? = nil) async throws -> String {
    let tls = try certificate.map { try Self.tls($0) }
    let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
          }
          try channel.pipeline.syncOperations.addHandler(Answering(server: self))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    channel.withLock { $0 = server }
    let port = server.localAddress?.port ?? 0
    return tls == nil ? "http://127.0.0.1:\(port)" : "https://localhost:\(port)"
  }

  /// Where the certificates are.
  static let certificates =
    #filePath.split(separator: "/").dropLast(2).map { "/\($0)" }.joined() + "/Certificates"

  private static func tls(_ certificate: String) throws -> NIOSSLContext {
    try NIOSSLContext(
      configuration: .makeServerConfiguration(
        certificateChain: try NIOSSLCertificate.fromPEMFile("\(certificates)/\(certificate).pem")
          .map { .certificate($0) },
        privateKey: .privateKey(
          try NIOSSLPrivateKey(file: "\(certificates)/key.pem", format: .pem))))
  }

  deinit { channel.withLock { $0?.close(promise: nil) } }

  /// A whole answer of a status with a body.
  static func answer(_ status: String, _ body: String, _ headers: String = "") -> Script {
    .bytes(
      "HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\(headers)"
        + "Connection: close\r\n\r\n\(body)")
  }

  fileprivate func next(_ request: String) -> Script {
    content.withLock {
      $0.requests.append(request)
      return $0.scripts.count > 1 ? $0.scripts.removeFirst() : $0.scripts.first ?? .silence
    }
  }
}

private final class Answering: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let server: LoopbackServer
  private var received = ""

  init(server: LoopbackServer) { self.server = server }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    received += String(buffer: unwrapInboundIn(data))
    guard isWhole else { return }
    switch server.next(received) {
    case .silence: break
    case .bytes(let text):
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
      context.close(promise: nil)
    case .reset:
      // With a linger of 0 the close is a reset.
      let socket = context.channel as? any SocketOptionProvider
      socket?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in }
      context.close(promise: nil)
    }
    received = ""
  }

  private var isWhole: Bool {
    guard let end = received.firstRange(of: "\r\n\r\n") else { return false }
    let head = received[..<end.lowerBound].lowercased()
    guard let field = head.firstRange(of: "content-length: ") else { return true }
    let length = Int(head[field.upperBound...].prefix { $0.isNumber }) ?? 0
    return received[end.upperBound...].utf8.count >= length
  }
}
