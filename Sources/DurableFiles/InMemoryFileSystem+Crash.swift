import Synchronization

extension InMemoryFileSystem {
  /// What a crash takes away.
  package enum Loss: Hashable, Sendable {
    /// Nothing: the process was killed, the machine runs on.
    case nothing
    /// Everything that was not synced.
    case everythingUnsynced
    /// A part of what was not synced, chosen by the seed: any of the names, any of the writes, and
    /// of a write any of its 512-byte sectors.
    case random(seed: UInt64)
  }

  /// The file system as the next process finds it: no locks, no faults.
  package func afterCrash(_ loss: Loss) -> InMemoryFileSystem {
    InMemoryFileSystem(world.withLock { $0.afterCrash(loss) })
  }
}

extension InMemoryFileSystem.World {
  /// What is left after a crash.
  func afterCrash(_ loss: InMemoryFileSystem.Loss) -> InMemoryFileSystem.World {
    var left = self
    left.faults = [:]
    left.standingFault = nil
    left.hasCrashed = false
    left.counts = InMemoryFileSystem.Counts()
    left.log = []
    var generator = SplitMix64(seed: 0)
    if case .random(let seed) = loss { generator = SplitMix64(seed: seed) }
    left.names = names(after: loss, &generator)
    for number in inodes.keys.sorted() {
      guard var inode = inodes[number] else { continue }
      inode.bytes = bytes(of: inode, after: loss, &generator)
      inode.synced = inode.bytes
      inode.pending = []
      inode.lockHolder = nil
      left.inodes[number] = inode
    }
    left.syncedNames = left.names
    left.pendingNames = []
    return left
  }

  private func names(
    after loss: InMemoryFileSystem.Loss, _ generator: inout SplitMix64
  ) -> [String: Int] {
    guard loss != .nothing else { return names }
    var result = syncedNames
    guard case .random = loss else { return result }
    for change in pendingNames where generator.next() & 1 == 0 { change.apply(to: &result) }
    return result
  }

  private func bytes(
    of inode: Inode, after loss: InMemoryFileSystem.Loss, _ generator: inout SplitMix64
  ) -> [UInt8] {
    guard loss != .nothing else { return inode.bytes }
    var result = inode.synced
    guard case .random = loss else { return result }
    for change in inode.pending {
      switch generator.next() % 3 {
      case 0: continue
      case 1: change.apply(to: &result)
      default: tear(change, of: &result, &generator)
      }
    }
    return result
  }

  /// Applies each 512-byte sector of a write or not, as chance has it.
  private func tear(
    _ change: DataChange, of bytes: inout [UInt8], _ generator: inout SplitMix64
  ) {
    guard case .write(let new, let offset) = change else { return }
    var start = 0
    while start < new.count {
      let end = min(new.count, ((offset + start) / 512 + 1) * 512 - offset)
      if generator.next() & 1 == 0 {
        DataChange.write(Array(new[start..<end]), at: offset + start).apply(to: &bytes)
      }
      start = end
    }
  }
}

/// Sebastiano Vigna's SplitMix64, for repeatable chance.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// A generator that gives the same numbers for the same seed.
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
