extension Duration {
  /// Whole time as Terraform prints it: `0s`, `12s`, `1m5s`, `1h2m3s`.
  package var elapsedText: String {
    let seconds = Int(components.seconds)
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    if hours > 0 { return "\(hours)h\(minutes)m\(rest)s" }
    return minutes > 0 ? "\(minutes)m\(rest)s" : "\(rest)s"
  }
}
