package org.pyft;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;

import org.pyft.imports.ImportSystem;
import org.pyft.imports.LibraryHome;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyBaseException;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.frame.StackWalk;
import org.pyft.objects.generator.Abandonment;
import org.pyft.objects.list.FixedLists;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.str.TextHash;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.objects.weakref.Reaper;
import org.pyft.ops.Py;
import org.pyft.programs.EmbeddedStreams;
import org.pyft.sharing.GlobalLock;
import org.pyft.sharing.PackageLocks;

import java.util.Arrays;
import java.util.List;

/** The state of one Python interpreter: everything mutable that is not reachable from a Python object. */
public final class PyContext {
    private static final TruffleLanguage.ContextReference<PyContext> REFERENCE =
            TruffleLanguage.ContextReference.create(PyFTLanguage.class);

    private final PyFTLanguage language;
    private final TruffleLanguage.Env env;
    private final ImportSystem imports = new ImportSystem(this);
    private final Reaper reaper = new Reaper(this);
    private final Abandonment abandonment = new Abandonment(reaper::wake);
    private final LibraryHome home;
    private final CommandLine commandLine;
    private final TextHash textHash;
    private final PythonThreads threads = new PythonThreads(this);
    private final Boolean gilSetting;
    private final GlobalLock globalLock;
    private final PackageLocks packageLocks;
    private final ModuleStates moduleStates = new ModuleStates();
    private final FixedLists fixedLists;
    private volatile int maximumStringDigits;
    private boolean sharing;
    private boolean initialized;
    private int recursionLimit = 1000;

    PyContext(PyFTLanguage language, TruffleLanguage.Env env) {
        this.language = language;
        this.env = env;
        this.home = LibraryHome.of(env.getOptions().get(PyFTOptions.Home));
        this.commandLine =
                CommandLine.parse(
                        env.getOptions().get(PyFTOptions.CommandLine),
                        env.getOptions().get(PyFTOptions.Executable),
                        env.getApplicationArguments());
        this.textHash = TextHash.of(commandLine);
        this.fixedLists = new FixedLists(env, ownsProcess());
        this.maximumStringDigits = commandLine.flag("int_max_str_digits", 4300);
        this.gilSetting = gilSetting(env, commandLine);
        boolean locked = gilSetting != null && gilSetting;
        this.globalLock = locked ? new GlobalLock(threads::turnNanos) : null;
        this.packageLocks =
                new PackageLocks(
                        locked ? List.of() : lockedPackages(env, commandLine), threads::turnNanos);
    }

    private static Boolean gilSetting(TruffleLanguage.Env env, CommandLine commandLine) {
        if (env.getOptions().hasBeenSet(PyFTOptions.Gil)) {
            return env.getOptions().get(PyFTOptions.Gil);
        }
        int flag = commandLine.flag("gil", -1);
        return flag < 0 ? null : (Boolean) (flag == 1);
    }

    private static List<String> lockedPackages(TruffleLanguage.Env env, CommandLine commandLine) {
        String names = env.getOptions().get(PyFTOptions.GilModules);
        if (names.isEmpty() && commandLine.text("gil_modules") != null) {
            names = commandLine.text("gil_modules");
        }
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The current context: a constant in compiled code. */
    public static PyContext get() {
        return REFERENCE.get(null);
    }

    /** The current context, found faster from a node. */
    public static PyContext get(Node node) {
        return REFERENCE.get(node);
    }

    public PyFTLanguage language() {
        return language;
    }

    public TruffleLanguage.Env env() {
        return env;
    }

    /** {@code sys.getrecursionlimit()}. */
    public int getRecursionLimit() {
        return recursionLimit;
    }

    public void setRecursionLimit(int limit) {
        recursionLimit = limit;
    }

    /** The settings of the command line. */
    public CommandLine commandLine() {
        return commandLine;
    }

    /** How strings and bytes are hashed. */
    public TextHash textHash() {
        return textHash;
    }

    /** Where the standard library is. */
    public LibraryHome home() {
        return home;
    }

    /** Modules and the import machinery. */
    public ImportSystem imports() {
        return imports;
    }

    /** What is due when objects with {@code __del__}, and generators that have not ended, are dropped. */
    public Abandonment abandonment() {
        return abandonment;
    }

    /** Runs what follows from the death of objects. */
    public Reaper reaper() {
        return reaper;
    }

    /** The Python threads of this context. */
    public PythonThreads threads() {
        return threads;
    }

    /** State that Java-written modules keep per context. */
    public ModuleStates moduleStates() {
        return moduleStates;
    }

    /** Whether the process belongs to this context: PyFT's own launcher runs it. */
    public boolean ownsProcess() {
        return env.getOptions().get(PyFTOptions.SingleHostThread);
    }

    /** The limit on digits of ints in decimal text, 0 for none: {@code sys.set_int_max_str_digits}. */
    public int maximumStringDigits() {
        return maximumStringDigits;
    }

    public void setMaximumStringDigits(int digits) {
        maximumStringDigits = digits;
    }

    // Life cycle
    // --------------------------------------------------------------------------------------------------------

    void initialize() {
        threads.attachMainThread();
        GlobalLock.enter(this, this::boot);
    }

    private void boot() {
        imports.bootstrap();
        initialized = true;
        if (!ownsProcess()) {
            // The launcher's program runner does this itself, after its own preparations.
            EmbeddedStreams.open(this);
            startSharing();
        }
    }

    /** Whether the standard library's boot has finished. */
    public boolean isInitialized() {
        return initialized;
    }

    void shutDown() {
        if (!ownsProcess() && initialized) {
            GlobalLock.enter(this, EmbeddedStreams::flush);
        }
        reaper.stop();
        moduleStates.end();
        threads.joinAll();
    }

    /** The object that embedders see as the top scope: the globals of {@code __main__}. */
    Object scope() {
        return imports.mainModule();
    }

    // Locks on running Python code
    // -----------------------------------------------------------------------------------------

    /** What {@code -X gil}, {@code PYTHON_GIL} or an embedder says about a global lock; null if nothing. */
    public Boolean gilSetting() {
        return gilSetting;
    }

    /** The global lock, or null if threads run in parallel. A constant in compiled code. */
    public GlobalLock globalLock() {
        return globalLock;
    }

    /** The packages with a lock of their own. None under a global lock. */
    public PackageLocks packageLocks() {
        return packageLocks;
    }

    // Sharing
    // -----------------------------------------------------------------------------------------------------------

    /** Whether there may be several threads, so that roots are shared. */
    public static boolean isSharingStarted() {
        PyContext context = REFERENCE.get(null);
        return context != null && context.sharing;
    }

    /**
     * Publishes all roots. Called on the only running thread: before the first thread starts, or at the end of initialisation. Under a
     * global lock nothing is shared.
     */
    @TruffleBoundary
    public void startSharing() {
        if (!sharing && globalLock == null) {
            sharing = true;
            SharingRoots.publish(this);
        }
    }

    /** What its lists of settled length have in common. */
    public FixedLists fixedLists() {
        return fixedLists;
    }

    // Modules
    // -----------------------------------------------------------------------------------------------------------

    /** The module {@code builtins}. */
    public PyModule builtins() {
        return imports.builtins();
    }

    /** The module {@code sys}. */
    public PyModule sys() {
        return imports.sys();
    }

    /** {@code _frozen_importlib}. */
    public Object importlib() {
        return imports.importlib();
    }

    /** {@code importlib.import_module(name)}. */
    @TruffleBoundary
    public Object importModule(String name) {
        return imports.importModule(name);
    }

    /** What {@code globals} names as its built-ins: a module's dict, or any object that should be a mapping. */
    @TruffleBoundary
    public Object builtinsOf(PyDict globals) {
        Object builtins = globals.getStr(Str.of("__builtins__"));
        if (builtins instanceof PyModule module) {
            return module.getDict();
        }
        return builtins == null ? builtins().getDict() : builtins;
    }

    /** An attribute of {@code sys}, or null. */
    @TruffleBoundary
    public Object sysAttribute(String name) {
        return sys().get(name);
    }

    // Helpers of the object model
    // ----------------------------------------------------------------------------------------

    /** The exception being handled by the current thread, or null; also before there is a context. */
    public static PyBaseException currentExceptionOrNull() {
        return REFERENCE.get(null) == null ? null : ThreadState.get().getHandledException();
    }

    /** {@code __name__} of the module whose code calls, or null. */
    @TruffleBoundary
    public static Object callerModuleName() {
        PyDict globals = StackWalk.callerGlobals();
        return globals == null ? null : globals.getStr(Str.of("__name__"));
    }

    /** {@code __class__} and the first argument of the calling function: what {@code super()} without arguments means. */
    @TruffleBoundary
    public static Object[] callerSuperArguments() {
        return StackWalk.callerSuperArguments();
    }

    /** {@code cls[key]} for a class whose metaclass has no {@code __getitem__}. */
    @TruffleBoundary
    public static Object classGetItem(PyType cls, Object key) {
        if (cls == PyType.TYPE) {
            return PyGenericAlias.of(cls, key);
        }
        Object method = Py.lookupAttr(cls, "__class_getitem__");
        if (method == null || method == PyNone.NONE) {
            throw PyErr.typeError("type '%s' is not subscriptable", cls.getShortName());
        }
        return Py.call(method, key);
    }

    /** Reports an exception that nobody can catch, through {@code sys.unraisablehook}. */
    @TruffleBoundary
    public void writeUnraisable(PyException exception, Object object) {
        writeUnraisable(exception, object, PyNone.NONE);
    }

    /** Reports an exception that nobody can catch, with a message in place of "Exception ignored in". */
    @TruffleBoundary
    public void writeUnraisable(PyException exception, Object object, Object message) {
        org.pyft.programs.Unraisable.write(this, exception.getValue(), object, message);
    }

    /** {@code warnings.warn(message, category, stacklevel)}. */
    @TruffleBoundary
    public void warn(PyType category, String message, long stackLevel) {
        Py.call(
                Py.getAttr(importModule("_warnings"), "warn"),
                Str.of(message),
                category,
                stackLevel);
    }
}
