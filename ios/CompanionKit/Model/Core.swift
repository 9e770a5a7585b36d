import Companion

/// The only caller of the bindings: one question after another, never on the main thread, each with
/// the phone's time, zone and language.
public actor Core {
    private let folder: String
    private let keys: any KeyStore
    private let now: @Sendable () -> Moment
    private let language: @Sendable () -> String
    private var opened: CompanionApp?
    /// Until the app is in front nothing stays open: woken in the background, or as an extension, it
    /// may be suspended at any moment.
    private var isPaused = true
    private var said: Words?

    /// `folder` is where the app's files are, the vault among them; `now` carries the offset of the
    /// phone's zone.
    public init(
        folder: String, keys: any KeyStore, language: @escaping @Sendable () -> String,
        now: @escaping @Sendable () -> Moment
    ) {
        self.folder = folder
        self.keys = keys
        self.language = language
        self.now = now
    }

    /// Asks something. Touches the disk.
    func ask<T: Sendable>(_ question: @Sendable (Asked) throws -> T) throws -> T {
        let app = try open()
        let context = Context(now: now(), language: language())
        let labels = try words(context.language).labels
        return try question(Asked(app: app, context: context, labels: labels))
    }

    /// The words of the screens, also where no store opens, to say so.
    func words() throws -> Words { try words(language()) }

    private func words(_ language: String) throws -> Words {
        if let said, said.language == language { return said }
        let words = Words(labels: try readLabels(language: language), language: language)
        said = words
        return words
    }

    /// The app leaves the screen: nothing decrypted stays, and no file stays locked, or the system
    /// ends the app while it is suspended.
    public func pause() throws {
        isPaused = true
        try opened?.pause()
    }

    /// The app is in front again.
    public func resume() throws {
        isPaused = false
        try opened?.resume()
    }

    private func open() throws -> CompanionApp {
        if let opened { return opened }
        let app = try CompanionApp(folder: folder, language: language(), keys: keys)
        if isPaused { try app.pause() }
        opened = app
        return app
    }
}
