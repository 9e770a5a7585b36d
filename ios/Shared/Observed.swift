import SwiftUI

/// Lets SwiftUI follow a value.
@MainActor
final class Observed<Value>: ObservableObject {
    @Published var value: Value

    init(_ value: Value) {
        self.value = value
    }
}
