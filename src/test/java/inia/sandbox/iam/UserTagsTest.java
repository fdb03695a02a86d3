package inia.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.ListUserTagsResponse;
import software.amazon.awssdk.services.iam.model.Tag;

class UserTagsTest {
    private final IamSandbox sandbox = new IamSandbox();
    private final IamClient iam = sandbox.admin();

    @BeforeEach
    void alice() {
        iam.createUser(request -> request.userName("alice").tags(tag("team", "red"), tag("Cost", "1")));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private List<Tag> tags() {
        return iam.listUserTags(request -> request.userName("alice")).tags();
    }

    @Test
    void keepsTheTagsThatAUserIsMadeWith() {
        assertThat(tags()).containsExactly(tag("Cost", "1"), tag("team", "red"));
        assertThat(iam.getUser(request -> request.userName("alice")).user().tags())
                .hasSize(2);
        assertThat(iam.listUsers().users()).noneMatch(user -> user.hasTags());
    }

    @Test
    void addsTagsAndReplacesThoseOfTheSameKeyWhateverItsCase() {
        iam.tagUser(request -> request.userName("alice").tags(tag("TEAM", "blue"), tag("empty", "")));
        assertThat(tags()).containsExactlyInAnyOrder(tag("Cost", "1"), tag("TEAM", "blue"), tag("empty", ""));
    }

    @Test
    void takesLettersAndSpacesOfAnyLanguage() {
        iam.tagUser(request -> request.userName("alice").tags(tag("größe 1/2:=+-@_.", "日本 ½")));
        assertThat(tags()).contains(tag("größe 1/2:=+-@_.", "日本 ½"));
    }

    @Test
    void removesTagsAndDoesNotMindOnesThatAreNotThere() {
        iam.untagUser(request -> request.userName("alice").tagKeys("cost", "nothing"));
        assertThat(tags()).containsExactly(tag("team", "red"));
    }

    @Test
    void listsTagsOnePageAtATime() {
        ListUserTagsResponse first =
                iam.listUserTags(request -> request.userName("alice").maxItems(1));
        assertThat(first.isTruncated()).isTrue();
        ListUserTagsResponse second = iam.listUserTags(
                request -> request.userName("alice").maxItems(1).marker(first.marker()));
        assertThat(second.isTruncated()).isFalse();
        assertThat(second.tags()).containsExactly(tag("team", "red"));
    }
}
