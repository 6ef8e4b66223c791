import AWSModel
package import AWSWire
import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Carries HTTP messages over the network.
///
/// TLS is 1.2 or later, and the server's certificate and name are always verified, against the
/// system's authorities or those of a file. Redirects are not followed: a signature is for one
/// host. What ``ProxyRules`` say goes through a proxy, in a tunnel that it cannot look into.
package final class NetworkTransport: HTTPTransport {
  private static let connectTimeout = TimeAmount.seconds(10)
  private static let impatientConnectTimeout = TimeAmount.seconds(1)

  private let proxies: ProxyRules
  private let client: HTTPClient
  private let proxiedClient: HTTPClient?
  private let impatientClient: HTTPClient

  /// A transport.
  ///
  /// - Parameters:
  ///   - authorities: a PEM file of the authorities trusted; nil for the system's.
  ///   - proxies: what goes through a proxy.
  /// - Throws: ``ClientProblem`` where the file holds no certificates.
  package init(authorities: String?, proxies: ProxyRules) throws(ClientProblem) {
    self.proxies = proxies
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.minimumTLSVersion = .tlsv12
    tls.certificateVerification = .fullVerification
    if let authorities {
      do {
        let certificates = try NIOSSLCertificate.fromPEMFile(authorities)
        guard !certificates.isEmpty else {
          throw ClientProblem("The file of authorities \(authorities) holds no certificate")
        }
        tls.trustRoots = .certificates(certificates)
      } catch {
        throw ClientProblem(
          "The file of authorities \(authorities) cannot be read as certificates",
          help: "AWS_CA_BUNDLE, or `ca_bundle` of the profile, must name a PEM file.")
      }
    }
    client = Self.client(tls, Self.connectTimeout)
    impatientClient = Self.client(tls, Self.impatientConnectTimeout)
    proxiedClient = proxies.proxy.map { Self.client(tls, Self.connectTimeout, through: $0) }
  }

  deinit {
    client.shutdown { _ in }
    impatientClient.shutdown { _ in }
    proxiedClient?.shutdown { _ in }
  }

  private static func client(
    _ tls: TLSConfiguration, _ connect: TimeAmount, through proxy: ProxyRules.Proxy? = nil
  ) -> HTTPClient {
    var configuration = HTTPClient.Configuration(
      tlsConfiguration: tls, redirectConfiguration: .disallow,
      timeout: .init(connect: connect), decompression: .disabled)
    configuration.proxy = proxy.map { proxy in
      .server(
        host: proxy.host, port: proxy.port,
        authorization: proxy.login.map { .basic(username: $0.user, password: $0.password) })
    }
    configuration.httpVersion = .http1Only
    configuration.connectionPool.retryConnectionEstablishment = false
    // As many as the applier's widest run may use at once on one host.
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
    return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  package func send(_ exchange: HTTPExchange) async throws(HTTPFailure) -> WireResponse {
    let message = exchange.request
    for field in message.headers.fields
    where !WireHeaders.isSafe(field.name) || !WireHeaders.isSafe(field.value) {
      throw HTTPFailure(.notSent, "The header \(field.name) would hold a line break")
    }
    var request = HTTPClientRequest(url: exchange.endpoint.origin + message.target)
    request.method = HTTPMethod(rawValue: message.method)
    for field in message.headers.fields {
      request.headers.add(name: field.name, value: field.value)
    }
    if !message.body.isEmpty { request.body = .bytes(ByteBuffer(bytes: message.body)) }
    let client = client(for: exchange)
    do {
      let deadline = NIODeadline.now() + TimeAmount(exchange.timeout)
      let answer = try await client.execute(request, deadline: deadline)
      var headers: WireHeaders = [:]
      for (name, value) in answer.headers { headers.add(name, value) }
      let body = try await answer.body.collect(upTo: exchange.bodyLimit)
      return WireResponse(
        status: Int(answer.status.code), headers: headers, body: Array(body.readableBytesView))
    } catch {
      throw Self.failure(error)
    }
  }

  private func client(for exchange: HTTPExchange) -> HTTPClient {
    if let proxiedClient, proxies.proxy(for: exchange.endpoint) != nil { return proxiedClient }
    return exchange.isImpatient ? impatientClient : client
  }

  /// What a failure of the client means.
  ///
  /// Only where no connection was made is it sure that the request did not leave.
  private static func failure(_ error: any Error) -> HTTPFailure {
    let text = String(describing: error)
    switch error {
    case let error as HTTPClientError: return failure(error)
    case is CancellationError:
      return HTTPFailure(.timedOut, "The call was cancelled while its answer was awaited")
    case is NIOTooManyBytesError:
      return HTTPFailure(.unreadableAnswer, "The answer is longer than any the service gives")
    case is HTTPParserError:
      return HTTPFailure(.unreadableAnswer, "The answer is not HTTP, or ends too early: \(text)")
    case is NIOConnectionError, is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
      return HTTPFailure(.notSent, "No connection was made: \(text)")
    case let error as IOError where Self.refusals.contains(error.errnoCode):
      return HTTPFailure(.notSent, "No connection was made: \(text)")
    default:
      return HTTPFailure(.connectionReset, "The connection broke: \(text)")
    }
  }

  private static func failure(_ error: HTTPClientError) -> HTTPFailure {
    switch error {
    case .deadlineExceeded, .readTimeout, .writeTimeout:
      HTTPFailure(.timedOut, "No answer came in time")
    case .cancelled, .requestStreamCancelled:
      HTTPFailure(.timedOut, "The call was cancelled while its answer was awaited")
    case .connectTimeout, .tlsHandshakeTimeout, .getConnectionFromPoolTimeout:
      HTTPFailure(.notSent, "No connection was made in time")
    case .remoteConnectionClosed:
      HTTPFailure(.connectionReset, "The connection closed before the answer was whole")
    case .proxyAuthenticationRequired:
      HTTPFailure(.notSent, "The proxy in HTTPS_PROXY wants another name or password")
    case .invalidProxyResponse, .httpProxyHandshakeTimeout:
      HTTPFailure(.notSent, "The proxy in HTTPS_PROXY does not let the request through")
    case .invalidURL, .emptyHost, .emptyScheme:
      HTTPFailure(.notSent, "The address cannot be used: \(error)")
    default: HTTPFailure(.connectionReset, "The exchange broke off: \(error)")
    }
  }

  /// The errors of the system that tell that no connection was made.
  private static let refusals: Set<CInt> = [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH]
}
