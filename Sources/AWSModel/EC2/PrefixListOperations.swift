/// What `ec2:DescribePrefixLists` is asked.
package struct DescribePrefixListsRequest: AWSRequest {
  package typealias Response = DescribePrefixListsResponse
  package static let operation = AWSOperation(.ec2, "DescribePrefixLists")

  package var prefixListIds: [String]
  package var filters: [Filter]
  package var nextToken: String?
  package var maxResults: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    prefixListIds: [String] = [], filters: [Filter] = [], nextToken: String? = nil,
    maxResults: Int? = nil
  ) {
    self.prefixListIds = prefixListIds
    self.filters = filters
    self.nextToken = nextToken
    self.maxResults = maxResults
  }
}

/// What `ec2:DescribePrefixLists` answers.
package struct DescribePrefixListsResponse: AWSResponse {
  package var prefixLists: [PrefixList]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(prefixLists: [PrefixList] = [], nextToken: String? = nil) {
    self.prefixLists = prefixLists
    self.nextToken = nextToken
  }
}

/// What `ec2:DescribeManagedPrefixLists` is asked.
package struct DescribeManagedPrefixListsRequest: AWSRequest {
  package typealias Response = DescribeManagedPrefixListsResponse
  package static let operation = AWSOperation(.ec2, "DescribeManagedPrefixLists")

  package var prefixListIds: [String]
  package var filters: [Filter]
  package var nextToken: String?
  package var maxResults: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    prefixListIds: [String] = [], filters: [Filter] = [], nextToken: String? = nil,
    maxResults: Int? = nil
  ) {
    self.prefixListIds = prefixListIds
    self.filters = filters
    self.nextToken = nextToken
    self.maxResults = maxResults
  }
}

/// What `ec2:DescribeManagedPrefixLists` answers.
package struct DescribeManagedPrefixListsResponse: AWSResponse {
  package var prefixLists: [ManagedPrefixList]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(prefixLists: [ManagedPrefixList] = [], nextToken: String? = nil) {
    self.prefixLists = prefixLists
    self.nextToken = nextToken
  }
}

/// What `ec2:GetManagedPrefixListEntries` is asked.
package struct GetManagedPrefixListEntriesRequest: AWSRequest {
  package typealias Response = GetManagedPrefixListEntriesResponse
  package static let operation = AWSOperation(.ec2, "GetManagedPrefixListEntries")

  package var prefixListId: String
  package var nextToken: String?
  package var maxResults: Int?

  /// Creates the value from its members, as AWS names them.
  package init(prefixListId: String, nextToken: String? = nil, maxResults: Int? = nil) {
    self.prefixListId = prefixListId
    self.nextToken = nextToken
    self.maxResults = maxResults
  }
}

/// What `ec2:GetManagedPrefixListEntries` answers.
package struct GetManagedPrefixListEntriesResponse: AWSResponse {
  package var entries: [PrefixListEntry]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(entries: [PrefixListEntry] = [], nextToken: String? = nil) {
    self.entries = entries
    self.nextToken = nextToken
  }
}

/// The Amazon EC2 shape `PrefixList`.
package struct PrefixList: AWSShape {
  package var prefixListId: String
  package var prefixListName: String
  package var cidrs: [String]

  /// Creates the value from its members, as AWS names them.
  package init(prefixListId: String, prefixListName: String, cidrs: [String] = []) {
    self.prefixListId = prefixListId
    self.prefixListName = prefixListName
    self.cidrs = cidrs
  }
}

/// The Amazon EC2 shape `ManagedPrefixList`.
package struct ManagedPrefixList: AWSShape {
  package var prefixListId: String
  package var prefixListName: String
  package var prefixListArn: String
  package var addressFamily: String
  package var state: String
  package var ownerId: String
  package var maxEntries: Int?
  package var version: Int?
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    prefixListId: String, prefixListName: String, prefixListArn: String, addressFamily: String,
    state: String, ownerId: String, maxEntries: Int? = nil, version: Int? = nil, tags: [Tag] = []
  ) {
    self.prefixListId = prefixListId
    self.prefixListName = prefixListName
    self.prefixListArn = prefixListArn
    self.addressFamily = addressFamily
    self.state = state
    self.ownerId = ownerId
    self.maxEntries = maxEntries
    self.version = version
    self.tags = tags
  }
}

/// The Amazon EC2 shape `PrefixListEntry`.
package struct PrefixListEntry: AWSShape {
  package var cidr: String
  package var description: String?

  /// Creates the value from its members, as AWS names them.
  package init(cidr: String, description: String? = nil) {
    self.cidr = cidr
    self.description = description
  }
}
