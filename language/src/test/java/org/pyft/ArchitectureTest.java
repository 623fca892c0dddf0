package org.pyft;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.dsl.GeneratedBy;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the packages of the language must not do. "Storage" in these rules is a class whose name, or whose enclosing class's
 * name, ends so: the representation of a built-in object, known to its own type only.
 */
class ArchitectureTest {
    private static final String TYPES = "org.pyft.objects.*..";

    private static final DescribedPredicate<JavaClass> STORAGE =
            describe(
                    "storages of built-in types",
                    c -> isInTypePackage(c) && outermost(c).getSimpleName().endsWith("Storage"));

    private static JavaClasses language;

    @BeforeAll
    static void importLanguage() {
        language =
                new ClassFileImporter()
                        .importUrl(
                                PyFTLanguage.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation());
        assertTrue(language.contain(PyFTLanguage.class));
    }

    @Test
    void syntaxDoesNotImportTruffle() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.pyft.syntax..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.oracle.truffle..", "org.graalvm.."));
    }

    @Test
    void syntaxStandsAlone() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.pyft.syntax..")
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("org.pyft..")
                                        .and(not(resideInAPackage("org.pyft.syntax..")))));
    }

    @Test
    void translateDoesNotRunCode() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.pyft.translate..")
                        .should()
                        .callMethodWhere(
                                describe(
                                        "a Python function is called",
                                        call ->
                                                call.getTargetOwner()
                                                                .isAssignableTo(CallTarget.class)
                                                        && call.getName().startsWith("call"))));
    }

    @Test
    void nodesDoNotKnowTheInsidesOfTypes() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.pyft.nodes..")
                        .should()
                        .dependOnClassesThat(STORAGE));
    }

    @Test
    void operationsAreNotStatements() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.pyft.ops..")
                        .should()
                        .beAssignableTo(
                                resideInAPackage("org.pyft.nodes..")
                                        .and(nameMatching(".*Statement.*"))));
    }

    @Test
    void typesDoNotReachIntoEachOthersStorage() {
        check(
                classes()
                        .that()
                        .resideInAPackage(TYPES)
                        .should(
                                new ArchCondition<>("use only their own storages") {
                                    @Override
                                    public void check(JavaClass type, ConditionEvents events) {
                                        for (Dependency dependency :
                                                type.getDirectDependenciesFromSelf()) {
                                            JavaClass target = dependency.getTargetClass();
                                            if (STORAGE.test(target)
                                                    && !typePackage(target)
                                                            .equals(typePackage(type))) {
                                                events.add(
                                                        SimpleConditionEvent.violated(
                                                                dependency,
                                                                dependency.getDescription()));
                                            }
                                        }
                                    }
                                }));
    }

    @Test
    void sharingDependsOnNoType() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("org.pyft.sharing..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(TYPES));
    }

    /**
     * The generated tables, which import looks modules up in, are the one way. What runs a program
     * also sets up the modules that a process needs: its streams and signals.
     */
    @Test
    void modulesAreReachedThroughImportOnly() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("org.pyft.modules..", "org.pyft.programs..")
                        .and(
                                not(
                                        describe(
                                                "generated",
                                                c -> c.getPackageName().contains("generated"))))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.pyft.modules.*.."));
    }

    /** The one place where a waiting thread gives back the locks on running Python code. */
    @Test
    void waitsGoThroughBlocking() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("org.pyft.sharing..")
                        .should()
                        .callMethodWhere(
                                describe(
                                        "a thread waits",
                                        call -> call.getName().startsWith("setBlocked"))));
    }

    @Test
    void noReflection() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage("java.lang.reflect.."));
        check(
                noClasses()
                        .that(not(annotatedWith(GeneratedBy.class)))
                        .should()
                        .callMethodWhere(
                                describe(
                                        "reflection of Class is used",
                                        call -> isReflection(call.getTarget()))));
    }

    @Test
    void noUnsafe() {
        check(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("sun.misc..", "jdk.internal.."));
    }

    @Test
    void noClassesDefinedAtRunTime() {
        check(noClasses().should().beAssignableTo(ClassLoader.class));
        check(
                noClasses()
                        .should()
                        .callMethodWhere(
                                describe(
                                        "a class is defined",
                                        call ->
                                                call.getName().equals("defineClass")
                                                        || call.getName()
                                                                .equals("defineHiddenClass"))));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(language);
    }

    private static boolean isReflection(AccessTarget target) {
        return target.getOwner().isEquivalentTo(Class.class)
                && target.getName()
                        .matches("forName|newInstance|get(Declared)?(Method|Field|Constructor)s?");
    }

    private static boolean isInTypePackage(JavaClass c) {
        return c.getPackageName().startsWith("org.pyft.objects.");
    }

    /** {@code org.pyft.objects.list.sub} belongs to {@code org.pyft.objects.list}. */
    private static String typePackage(JavaClass c) {
        String[] parts = c.getPackageName().split("\\.");
        return parts[3];
    }

    private static JavaClass outermost(JavaClass c) {
        return c.getEnclosingClass().map(ArchitectureTest::outermost).orElse(c);
    }
}
