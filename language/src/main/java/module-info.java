/** PyFT, a free-threaded Python on Truffle. Programs use it through the polyglot API as language {@code pyft}. */
module org.pyft.language {
    requires com.ibm.icu;
    requires java.management;
    requires jdk.management;
    requires org.graalvm.polyglot;
    requires org.graalvm.truffle;

    provides com.oracle.truffle.api.provider.TruffleLanguageProvider with
            org.pyft.PyFTLanguageProvider;
}
