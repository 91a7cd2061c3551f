package dev.fauxband;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One Java file of the project, as lines and as javac's own parser sees it. */
record SourceFile(String name, List<String> lines, CompilationUnitTree tree, DocTrees docs) {
    /** Every Java file of every module. */
    static List<SourceFile> readAll() throws IOException {
        Path root = repository();
        List<Path> files = javaFiles(root);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees docs = DocTrees.instance(task);
            List<SourceFile> sources = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                Path file = Path.of(tree.getSourceFile().toUri());
                sources.add(new SourceFile(root.relativize(file).toString(), Files.readAllLines(file), tree, docs));
            }
            return sources;
        }
    }

    String module() {
        return name.substring(0, name.indexOf('/'));
    }

    String directory() {
        return name.substring(0, name.lastIndexOf('/'));
    }

    boolean isMain() {
        return name.startsWith(module() + "/src/main/");
    }

    /** The methods that were written here, nested types' included. */
    Stream<MethodTree> methods() {
        List<MethodTree> found = new ArrayList<>();
        scan(path -> {
            if (path.getLeaf() instanceof MethodTree method) {
                found.add(method);
            }
        });
        return found.stream();
    }

    /** The named types, nested ones included. */
    Stream<ClassTree> types() {
        return types(path -> true);
    }

    /** Those of them without javadoc. */
    Stream<ClassTree> typesWithoutJavadoc() {
        return types(path -> docs.getDocComment(path) == null);
    }

    private Stream<ClassTree> types(Predicate<TreePath> wanted) {
        List<ClassTree> found = new ArrayList<>();
        scan(path -> {
            if (path.getLeaf() instanceof ClassTree type
                    && !type.getSimpleName().isEmpty()
                    && wanted.test(path)) {
                found.add(type);
            }
        });
        return found.stream();
    }

    /** The complaint, with its place, for each line that is bad. */
    Stream<String> complaints(Predicate<String> bad, String complaint) {
        return IntStream.range(0, lines.size())
                .filter(i -> bad.test(lines.get(i)))
                .mapToObj(i -> name + ":" + (i + 1) + ": " + complaint);
    }

    /** Where {@code part} begins: file and line. */
    String place(Tree part) {
        return name + ":" + tree.getLineMap().getLineNumber(positions().getStartPosition(tree, part));
    }

    /** How many lines the body of {@code method} takes, braces included; 0 if it has none. */
    long bodyLines(MethodTree method) {
        BlockTree body = method.getBody();
        if (body == null) {
            return 0;
        }
        long first = tree.getLineMap().getLineNumber(positions().getStartPosition(tree, body));
        long last = tree.getLineMap().getLineNumber(positions().getEndPosition(tree, body));
        return last - first + 1;
    }

    private SourcePositions positions() {
        return docs.getSourcePositions();
    }

    private void scan(Consumer<TreePath> visitor) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                visitor.accept(getCurrentPath());
                return super.visitMethod(method, null);
            }

            @Override
            public Void visitClass(ClassTree type, Void unused) {
                visitor.accept(getCurrentPath());
                return super.visitClass(type, null);
            }
        }.scan(new TreePath(tree), null);
    }

    /** The directory of the whole project: the nearest one above that holds the module core. */
    private static Path repository() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(directory.resolve("core/pom.xml"))) {
            directory = Objects.requireNonNull(directory.getParent(), "not inside the project");
        }
        return directory;
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            return modules.filter(module -> Files.isRegularFile(module.resolve("pom.xml")))
                    .map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(SourceFile::walk)
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> walk(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
