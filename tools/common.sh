# Shared by ./pyft and the scripts in tools/. The caller sets `root`, the folder of the checkout.

stamp="$root/language/target/pyft.stamp"
build_log="$root/target/build.log"

say() { printf 'pyft: %s\n' "$*" >&2; }

# Sets `jdk` to the home of a JDK 25. Judges a folder by its `release` file; starts no Java.
find_jdk() {
    jdk=
    best=-1
    for candidate in "${PYFT_JAVA_HOME:-}" "${JAVA_HOME:-}"; do
        if [ -n "$candidate" ] && jdk_update "$candidate"; then
            jdk=$candidate
            return 0
        fi
    done
    for candidate in /usr/lib/jvm/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* /opt/* /opt/*/* \
            /usr/java/* /usr/local/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if jdk_update "$candidate" && [ "$update" -gt "$best" ]; then
            jdk=$candidate
            best=$update
        fi
    done
    [ -n "$jdk" ]
}

# Is $1 a JDK 25? Sets `update` to its update number.
jdk_update() {
    [ -r "$1/release" ] && [ -x "$1/bin/javac" ] || return 1
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
            JAVA_VERSION=\"25\"*) update=0; return 0 ;;
            JAVA_VERSION=\"25.*)
                update=${line#*25.*.}
                update=${update%%[!0-9]*}
                update=${update:-0}
                return 0 ;;
        esac
    done < "$1/release"
    return 1
}

need_jdk() {
    find_jdk && return 0
    say "no JDK 25 found. Install one (Debian and Ubuntu: openjdk-25-jdk-headless; or Temurin 25 from https://adoptium.net)"
    say "and set JAVA_HOME or PYFT_JAVA_HOME if it is not in one of the usual folders."
    exit 1
}

# The poms decide the dependencies: what they name is resolved by Maven only.
dependencies_are_stale() {
    [ ! -e "$stamp" ] || [ ! -s "$root/launcher/target/runtime.classpath" ] || [ ! -e "$root/language/target/home/lib" ] ||
        [ -n "$(find "$root/pom.xml" "$root/processor/pom.xml" "$root/language/pom.xml" "$root/launcher/pom.xml" \
            "$root/tools/unpack-python" -newer "$stamp" -print -quit)" ]
}

# A deleted file changes its folder, so folders count.
sources_are_stale() {
    [ -n "$(find "$root/processor/src/main" "$root/language/src/main" "$root/launcher/src/main" -newer "$stamp" -print -quit)" ]
}

# Runs the rest of the line alone among all processes that build this checkout.
locked() {
    mkdir -p "$root/target"
    if command -v flock >/dev/null 2>&1; then
        ( flock 9; "$@" ) 9> "$root/target/build.lock"
    else
        "$@"
    fi
}

# The installed Maven, or the wrapper. Maven itself may run on any Java from 17 on; JAVA25_HOME tells the build about ours.
maven() (
    if [ -z "${JAVA_HOME:-}" ]; then
        JAVA_HOME=$jdk
        # Libraries of Maven's own that Java 25 warns of.
        MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
    fi
    JAVA25_HOME=$jdk
    export JAVA_HOME JAVA25_HOME MAVEN_OPTS
    cd "$root" || exit 1
    if command -v mvn >/dev/null 2>&1; then mvn "$@"; else ./mvnw "$@"; fi
)

# What Truffle's compiler needs of a JVM.
java_options="-XX:+UseParallelGC -XX:+UnlockExperimentalVMOptions -XX:+EnableJVMCI -XX:-UseJVMCICompiler --sun-misc-unsafe-memory-access=allow"

# A JDK as it comes needs its empty compiler module replaced, which switches off all its class archives; so a shorter start has to come
# from trusting our own classes. The image (tools/build-image) leaves that module out instead, and its archive verifies in advance.
stock_options="-XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote"

image="$root/target/image"
# tools/compile touches the stamp, Maven writes the classes of a module all together.
image_is_current() {
    [ -e "$image/pyft.aot" ] && [ ! "$stamp" -nt "$image/pyft.aot" ] &&
        [ ! "$root/language/target/classes/module-info.class" -nt "$image/pyft.aot" ]
}

# exec_pyft LAUNCHER ARGUMENTS...: becomes PyFT, in the image if archive_option says what to do with its archive. LAUNCHER is the
# command's name as typed. In the image the options and the jars have to be those of the training run, or the JVM does not use the archive; it
# would say so on standard output.
exec_pyft() {
    launcher=$1
    shift
    # shellcheck disable=SC2086 # options, several to a variable
    # The compiler, cold itself, competes with the program for the cores: with Truffle's default of 400 calls, a quarter of the processor
    # time of CPython's tests went to code that hardly runs again.
    set -- --enable-native-access=org.graalvm.truffle,org.jline.terminal.ffm -Dpolyglot.engine.FirstTierCompilationThreshold=4000 \
        -Dpyft.program="$launcher" -Dpyft.executable="$root/pyft" -Dpyft.home="$root/language/target/home" ${PYFT_JAVA_OPTS:-} \
        -m org.pyft.launcher/org.pyft.launcher.Main "$@"
    if [ -n "$archive_option" ]; then
        # shellcheck disable=SC2086
        exec "$image/jdk/bin/java" $java_options "$archive_option" -Xlog:disable -Xlog:all=error:stderr \
            --add-modules jdk.graal.compiler -p "$(printf '%s:' "$image"/lib/*.jar)" "$@"
    fi
    read -r libraries < "$root/launcher/target/runtime.classpath" || [ -n "$libraries" ]
    # shellcheck disable=SC2086
    exec "$jdk/bin/java" $java_options $stock_options --upgrade-module-path "$root/language/target/graal" \
        -p "$root/launcher/target/classes:$root/language/target/classes:$libraries" "$@"
}

# Compiles and fetches everything that ./pyft needs; its output is shown only when it fails.
build_with_maven() {
    mkdir -p "$root/target" "$root/language/target"
    started="$root/target/build.started"
    : > "$started"
    if ! maven -B -q -pl processor,language,launcher process-classes > "$build_log" 2>&1 < /dev/null; then
        tail -n 60 "$build_log" >&2
        say "the build failed; the whole log is $build_log"
        return 1
    fi
    mv -f "$started" "$stamp"
}
