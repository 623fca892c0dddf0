/** The command line of PyFT. */
module org.pyft.launcher {
    requires org.graalvm.polyglot;
    requires org.jline.reader;
    requires org.jline.terminal;
}
