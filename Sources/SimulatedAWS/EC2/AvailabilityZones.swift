import AWSModel

/// The Availability Zones of a Region.
struct AvailabilityZones {
  /// The Region they are of.
  let region: String

  private static let counts = ["us-east-1": 6, "us-west-2": 4, "ap-northeast-2": 4]

  private static let shortDirections = [
    "northeast": "ne", "northwest": "nw", "southeast": "se", "southwest": "sw",
  ]

  /// The zones' names in order, such as `eu-west-1a`.
  var names: [String] {
    "abcdef".prefix(Self.counts[region] ?? 3).map { "\(region)\($0)" }
  }

  /// The zones' ids in order, such as `euw1-az1`.
  var ids: [String] {
    (1...(Self.counts[region] ?? 3)).map { "\(shortName)-az\($0)" }
  }

  /// The zone's id; nil if it is of another Region.
  func id(of name: String) -> String? {
    names.firstIndex(of: name).map { ids[$0] }
  }

  /// The zone's name; nil if it is of another Region.
  func name(of id: String) -> String? {
    ids.firstIndex(of: id).map { names[$0] }
  }

  /// The Region's short name in zone ids: `ap-southeast-2` is `apse2`.
  private var shortName: String {
    let parts = region.split(separator: "-")
    guard let first = parts.first, let last = parts.last, parts.count > 2 else { return region }
    let directions = parts.dropFirst().dropLast().map { part in
      Self.shortDirections[String(part)] ?? String(part.prefix(1))
    }
    return String(first) + directions.joined() + String(last)
  }
}

/// `DescribeAvailabilityZones`.
extension Simulation {
  func describeAvailabilityZones(
    _ request: DescribeAvailabilityZonesRequest
  ) throws(AWSError) -> DescribeAvailabilityZonesResponse {
    let zones = AvailabilityZones(region: region)
    for name in request.zoneNames where !zones.names.contains(name) {
      throw .invalidValue(name, of: "ZoneName", "Invalid availability zone.")
    }
    for id in request.zoneIds where !zones.ids.contains(id) {
      throw .invalidValue(id, of: "ZoneId", "Invalid availability zone-id.")
    }
    let all = zip(zones.names, zones.ids).map { name, id in
      AvailabilityZone(
        zoneName: name, zoneId: id, regionName: region, state: "available",
        zoneType: "availability-zone", optInStatus: "opt-in-not-required")
    }
    for filter in request.filters where Self.zoneFilters[filter.name] == nil {
      throw .ec2("InvalidParameterValue", "The filter '\(filter.name)' is invalid")
    }
    return DescribeAvailabilityZonesResponse(
      availabilityZones: all.filter { zone in
        (request.zoneNames.isEmpty || request.zoneNames.contains(zone.zoneName))
          && (request.zoneIds.isEmpty || request.zoneIds.contains(zone.zoneId))
          && request.filters.allSatisfy { filter in
            let value = Self.zoneFilters[filter.name]?(zone) ?? ""
            return filter.values.contains { wildcard($0, matches: value) }
          }
      })
  }

  private static let zoneFilters: [String: @Sendable (AvailabilityZone) -> String] = [
    "state": { $0.state }, "zone-name": { $0.zoneName }, "zone-id": { $0.zoneId },
    "region-name": { $0.regionName }, "zone-type": { $0.zoneType ?? "" },
    "opt-in-status": { $0.optInStatus ?? "" },
  ]
}
