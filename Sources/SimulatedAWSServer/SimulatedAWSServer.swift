import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore
import ServiceLifecycle

/// The simulated AWS over HTTP on loopback, for awscli, boto3, Terraform and cainfra itself.
package struct SimulatedAWSServer: Sendable {
  private let group: ServiceGroup

  /// A server that is not running yet.
  ///
  /// - Parameters:
  ///   - account: the account that it serves.
  ///   - logger: where it tells what it does.
  ///   - onReady: called once it listens, with its URL.
  package init(
    _ account: ServedAccount, logger: Logger, onReady: @escaping @Sendable (String) -> Void
  ) {
    let settings = account.settings
    let limits = settings.limits
    let application = Application(
      responder: WireResponder(account: account),
      server: HTTPServerBuilder { StrictHTTP1Channel(limits: limits, responder: $0) },
      configuration: ApplicationConfiguration(
        address: .hostname(settings.host, port: settings.port),
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connections)),
      onServerRunning: { channel in
        let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
        onReady("http://\(host):\(channel.localAddress?.port ?? settings.port)")
      },
      logger: logger)
    group = ServiceGroup(configuration: .init(services: [application], logger: logger))
  }

  /// Serves until ``stop()``; throws where it cannot listen.
  package func run() async throws { try await group.run() }

  /// Takes no more connections, finishes the requests that have begun, and ends ``run()``.
  package func stop() async { await group.triggerGracefulShutdown() }
}
