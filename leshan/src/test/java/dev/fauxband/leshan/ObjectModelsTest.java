package dev.fauxband.leshan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.sim.platform.PlatformValue;
import java.util.List;
import org.eclipse.leshan.core.model.DefaultObjectModelValidator;
import org.eclipse.leshan.core.model.ObjectModel;
import org.eclipse.leshan.core.model.ResourceModel;
import org.eclipse.leshan.core.model.StaticModel;
import org.eclipse.leshan.core.node.LwM2mSingleResource;
import org.eclipse.leshan.core.request.WriteRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server believes about objects, and how values are typed by it. */
class ObjectModelsTest {
    private final ObjectModels models = new ObjectModels();

    @Test
    void applicationObjectHasManyInstancesOfSingleOpaqueResources() {
        ObjectModel data = models.getObjectModel(19);
        assertThat(data.multiple).isTrue();
        assertThat(data.resources.values()).singleElement().satisfies(resource -> {
            assertThat(resource.type).isEqualTo(ResourceModel.Type.OPAQUE);
            assertThat(resource.operations).isEqualTo(ResourceModel.Operations.RW);
            assertThat(resource.multiple).isFalse();
        });
        assertThatCode(() -> new DefaultObjectModelValidator().validate(data, "ours"))
                .doesNotThrowAnyException();
    }

    @Test
    void standardObjectsAreLeshansOwn() {
        assertThat(models.getObjectModels()).extracting(model -> model.id).containsExactlyInAnyOrder(1, 3, 4, 5);
        assertThat(models.getObjectModel(3).name).isEqualTo("Device");
        assertThat(String.valueOf(models.getResourceModel(1, 1))).contains("type=INTEGER");
        assertThat(models.getResourceModel(3, 999)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "INTEGER, -7",
        "UNSIGNED_INTEGER, 18446744073709551615",
        "FLOAT, 1.5",
        "BOOLEAN, true",
        "BOOLEAN, 0",
        "TIME, 86400",
        "OBJLNK, 3:0",
        "STRING, U",
        "OPAQUE, U"
    })
    void textBecomesAValueOfTheResourcesType(ResourceModel.Type type, String text) {
        WriteRequest request = writes(type).request(new Path(9, 0, 0), new PlatformValue.Text(text));
        assertThat(request.getNode()).isInstanceOf(LwM2mSingleResource.class);
        assertThat(((LwM2mSingleResource) request.getNode()).getType()).isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource(
            value = ResourceModel.Type.class,
            names = {"INTEGER", "UNSIGNED_INTEGER", "FLOAT", "BOOLEAN", "TIME", "OBJLNK"})
    void textOfAnotherTypeIsRefusedWithAReason(ResourceModel.Type type) {
        assertThatThrownBy(() -> writes(type).request(new Path(9, 0, 0), new PlatformValue.Text("soon")))
                .hasMessage("soon is no value for a resource of type " + type);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 512})
    void opaqueValuesKeepTheirOctets(int size) {
        Octets octets = Octets.copyOf(new byte[size]);
        WriteRequest request = new WriteNodes(models).request(new Path(19, 1, 0), new PlatformValue.Opaque(octets));
        assertThat(NodeValues.of(request.getNode())).isEqualTo(new PlatformValue.Opaque(octets));
    }

    private static WriteNodes writes(ResourceModel.Type type) {
        ResourceModel resource =
                new ResourceModel(0, "Any", ResourceModel.Operations.RW, false, false, type, "", "", "");
        return new WriteNodes(new StaticModel(new ObjectModel(9, "Any", "", "1.0", true, false, List.of(resource))));
    }
}
