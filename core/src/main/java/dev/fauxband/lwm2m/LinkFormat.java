package dev.fauxband.lwm2m;

import dev.fauxband.data.Octets;
import java.util.ArrayList;
import java.util.List;

/** Lists of links (RFC 6690), without blanks after commas. */
final class LinkFormat {
    private LinkFormat() {}

    /** The body of Register and Update: the root, then instances only, never object 0 (OMA TS 1.0.2 §5.3.1). */
    static Octets registration(ObjectTree tree) {
        StringBuilder links = new StringBuilder("</>;rt=\"oma.lwm2m\"");
        for (int object : tree.objects()) {
            for (int instance : tree.instances(object)) {
                links.append(",<").append(Path.instance(object, instance)).append('>');
            }
        }
        return Octets.latin1(links.toString());
    }

    /**
     * The answer to Discover: the path itself, then its instances and resources. A resource alone is shown with the
     * attributes that it inherits (OMA TS 1.0.2 §5.4.2).
     */
    static Octets discover(Path path, ObjectTree tree, Attributes attributes) {
        List<Path> paths = new ArrayList<>();
        paths.add(path);
        if (path.depth() == 1) {
            for (int instance : tree.instances(path.object())) {
                paths.add(Path.instance(path.object(), instance));
                addResources(Path.instance(path.object(), instance), tree, paths);
            }
        } else if (path.depth() == 2) {
            addResources(path, tree, paths);
        }
        StringBuilder links = new StringBuilder();
        for (Path link : paths) {
            links.append(links.isEmpty() ? "<" : ",<").append(link).append('>').append(dimension(link, tree));
            links.append(path.depth() == 3 ? attributes.inheritedLinks(link) : attributes.links(link));
        }
        return Octets.latin1(links.toString());
    }

    private static void addResources(Path instance, ObjectTree tree, List<Path> paths) {
        for (Resource resource : tree.resources(instance)) {
            paths.add(new Path(instance.object(), instance.instance(), resource.id()));
        }
    }

    /** How many instances a multiple resource has. */
    private static String dimension(Path link, ObjectTree tree) {
        boolean several =
                link.depth() == 3 && tree.resource(link).map(Resource::multiple).orElse(false);
        return several && tree.value(link) instanceof Value.Several values
                ? ";dim=" + values.values().size()
                : "";
    }
}
