package inia.install.maven;

import inia.install.ClassPath;
import java.util.Set;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.DependencySelector;
import org.eclipse.aether.graph.Dependency;

/** Leaves out what the class path has, and the two HTTP clients that every module names and Inia's clients do not use. */
final class NeededOnly implements DependencySelector {
    private static final Set<String> UNUSED = Set.of("apache-client", "apache5-client", "netty-nio-client");

    private final ClassPath present;

    NeededOnly(ClassPath present) {
        this.present = present;
    }

    @Override
    public boolean selectDependency(Dependency dependency) {
        String group = dependency.getArtifact().getGroupId();
        String artifact = dependency.getArtifact().getArtifactId();
        return !UNUSED.contains(artifact) && !present.has(group, artifact);
    }

    @Override
    public DependencySelector deriveChildSelector(DependencyCollectionContext context) {
        return this;
    }
}
