package inia.shell.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import inia.client.Client;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a beginner asks is answered without leaving the shell. */
class QuestionsTest {
    private static final Pattern TYPED =
            Pattern.compile("(help|search)\\((?:(client), )?(?:\"([^\"]*)\")?(?:, \"([^\"]*)\")?\\)");

    static Stream<Arguments> questions() {
        return Stream.of(
                question(
                        "What can I type at all?",
                        "help()",
                        "lesson(\"sessions\")",
                        "aws.client(\"iam\")",
                        "trace(true)"),
                question(
                        "How do I make a bucket public?",
                        "help(\"how do I make a bucket public\")",
                        "help(\"public\")"),
                question("What is a receipt handle?", "help(\"what is a receipt handle?\")", "deleted by"),
                question("How long is a message hidden at first?", "help(\"visibility timeout\")", "30 seconds"),
                question("How do I delete all objects?", "help(\"delete all objects\")", "bucket.empty()"),
                question("Who can assume this role?", "help(\"who can assume this role?\")", "trust policy"),
                question(
                        "How long is a presigned URL valid?",
                        "help(\"how long is a presigned url valid\")",
                        "at most seven days"),
                question("What does MaxItems do, in a sentence?", "help(\"what does MaxItems do\")", "whole number"),
                question("How do I rename an object?", "help(\"how do I rename an object\")", "help(\"copy\")"),
                question("How do I upload a folder?", "help(\"how do I upload a folder\")", "bucket.uploadFile"),
                question("How do I see what I called?", "help(\"how do I see what I called\")", "calls()"),
                question(
                        "How do I give a user access to one bucket?",
                        "help(\"how do I give a user access to one bucket\")",
                        "help(\"access\")"),
                question("How do I rotate access keys?", "help(\"how do I rotate access keys\")", "help(\"rotate\")"),
                question("Why was I refused?", "help(\"why was I refused\")", "why()"),
                question("How do I make a FIFO queue?", "help(\"how do I make a fifo queue\")", "help(\"fifo queue\")"),
                question("What is a delete marker?", "help(\"what is a delete marker\")", "VersionId"),
                question(
                        "How do I wait until a bucket exists?",
                        "help(\"how do I wait until a bucket exists\")",
                        "help(\"s3.Bucket waitUntilExists\")"),
                question("How do I get the next page?", "help(\"how do I get the next page\")", "help(\"paginator\")"),
                question(
                        "What happens to messages after 14 days?",
                        "help(\"what happens to messages after 14 days\")",
                        "help(\"retention\")"),
                question(
                        "How do I set a content type?",
                        "search(\"set the content type of an object\")",
                        "help(\"metadata\")"),
                question(
                        "How do I copy to another bucket?",
                        "search(\"copy an object to another bucket\")",
                        "help(\"s3 copy_object\")"),
                question("Who am I?", "search(\"who am I\")", "help(\"whoami\")"),
                question("Does it cost anything?", "help(\"is it free\")", "costs nothing"),
                question("How do I quit?", "help(\"how do I quit\")", "/exit"),
                question("Can I use the real AWS?", "help(\"can I use the real AWS\")", "aws.live()"),
                question(
                        "How do I list objects with a prefix?",
                        "search(\"list objects with a prefix\")",
                        "help(\"s3 list_objects_v2\")"),
                question(
                        "Can I look without deleting?",
                        "help(\"how do I see the messages in a queue without deleting them\")",
                        "help(\"peek\")"),
                question("How do I download?", "help(\"how do I download a file from a bucket\")", "help(\"upload\")"),
                question(
                        "Is there such a file?",
                        "help(\"how do I know if a file exists in my bucket\")",
                        "help(\"exist\")"),
                question(
                        "May a bucket that is deleted hold files?",
                        "help(\"what happens if I delete a bucket with files in it\")",
                        "help(\"empty bucket\")"),
                question(
                        "Why do I see a message again?",
                        "help(\"my message comes back again and again\")",
                        "help(\"comes back\")"),
                question("I lost my secret", "help(\"how do I get my secret key back\")", "help(\"secret back\")"),
                question(
                        "Is a bucket's name mine alone?",
                        "help(\"can two people have the same bucket name\")",
                        "help(\"bucket name\")"),
                question(
                        "Group or role?",
                        "help(\"what is the difference between a group and a role\")",
                        "help(\"role\")"),
                question(
                        "How does another account read?",
                        "help(\"how do I let another account read my bucket\")",
                        "help(\"cross account\")"),
                question("How am I alice?", "help(\"how do I log in as alice\")", "help(\"password\")"),
                question("Why is nothing listed?", "help(\"why is my list empty\")", "another region"),
                question("Where are the others?", "help(\"why do I only get 1000 objects\")", "help(\"1000\")"),
                question(
                        "What was in it before?",
                        "help(\"how do I see all versions of a file\")",
                        "help(\"versioning\")"),
                question("I deleted too much", "help(\"how do I undelete a file\")", "help(\"undelete\")"),
                question("How many wait?", "help(\"how do I count the messages in a queue\")", "help(\"count\")"),
                question(
                        "How is a user kept small?",
                        "help(\"how do I limit what a user can do\")",
                        "permissions boundary"),
                question(
                        "How do I give someone a file?",
                        "help(\"how do I make a link to a private file\")",
                        "help(\"presigned url\")"),
                question("Which deny is explicit?", "help(\"what does explicit deny mean\")", "no Allow anywhere"),
                question("It hangs", "help(\"how do I stop a script from waiting forever\")", "help(\"interrupt\")"),
                question("How do I go elsewhere?", "help(\"how do I change the region\")", "help(\"region\")"),
                question(
                        "How full is it?", "help(\"how do I find out how big my bucket is\")", "help(\"bucket size\")"),
                question("Who consumes?", "help(\"what is a consumer\")", "forEachMessage"),
                question("Is it encrypted?", "help(\"how do I encrypt a file\")", "help(\"encryption\")"),
                question("Who clears up?", "help(\"how do I delete old files automatically\")", "help(\"lifecycle\")"),
                question(
                        "How much goes into a message?",
                        "help(\"what is the maximum size of a message\")",
                        "help(\"maximum size\")"),
                question(
                        "How do I keep an answer?",
                        "help(\"how do I save the answer in a file\")",
                        "help(\"save answer\")"),
                question("Where is the rest of it?", "help(\"how do I print everything\")", "show(x)"),
                question("Where is my data?", "help(\"where are my files stored\")", "help(\"stored\")"),
                question(
                        "What applies to a user?",
                        "help(\"how do I see which policies a user has\")",
                        "help(\"iam list_attached_user_policies\")"),
                question("One after the other?", "help(\"how do I loop over all users\")", "help(\"loop\")"),
                question("Which password?", "help(\"how do I set a password for a user\")", "help(\"password\")"),
                question(
                        "Would it be allowed?",
                        "help(\"how do I test my policy without doing it\")",
                        "help(\"dry run\")"),
                question("And in Python?", "help(\"how do I call from Python\")", "help(\"boto3\")"),
                question("Which key was that?", "help(\"what is InvalidClientTokenId\")", "no such access key"),
                question("What are temporary credentials?", "help(\"temporary credentials\")", "session token"),
                question(
                        "How do I tag a queue?",
                        "search(\"how do I add a tag to a queue\")",
                        "help(\"sqs tag_queue\")"),
                question(
                        "How do I change a password?",
                        "search(\"change the password of a user\")",
                        "help(\"iam change_password\")"),
                question("What is an ETag?", "help(\"what is an ETag?\")", "MD5"),
                question("How do I host a website?", "help(\"static website\")", "help(\"s3 put_bucket_website\")"),
                question(
                        "How do I send many messages at once?",
                        "help(\"send many messages at once\")",
                        "help(\"batch\")"),
                question("How do I start over?", "help(\"how do I start over\")", "aws.sandbox().reset()"),
                question("How do I make a user?", "search(\"create user\")", "help(\"iam create_user\")"),
                question(
                        "What does creating a user take?",
                        "help(\"iam create_user\")",
                        "UserName *",
                        "Tags",
                        "aws.client(\"iam\").call(\"create_user\", \"UserName\", \"alice\")"),
                question("May I call it in two words?", "help(\"create user\")", "iam create_user"),
                question("And as Java spells it?", "help(client, \"createUser\")", "iam create_user"),
                question(
                        "What does MaxItems do?",
                        "help(client, \"list_users\", \"MaxItems\")",
                        "1 to 1000",
                        "maximum number of items"),
                question(
                        "What does MaxItems do, wherever?", "help(\"MaxItems\")", "whole number", "operations take it"),
                question(
                        "How long may a user's name be?",
                        "help(\"iam create_user UserName\")",
                        "1 to 64 characters",
                        "[\\w+=,.@-]+"),
                question(
                        "What is a Tag made of?",
                        "help(\"iam create_user Tags\")",
                        "Tag has:",
                        "- Key: text, needed",
                        "- Value"),
                question(
                        "What is the key in a tag?",
                        "help(client, \"create_user\", \"Tags.Key\")",
                        "1 to 128 characters"),
                question(
                        "Which ACLs are there?",
                        "help(\"s3 put_object ACL\")",
                        "one of: authenticated-read",
                        "public-read"),
                question(
                        "Which permission do I need to list a bucket?",
                        "help(\"s3 list_objects_v2\")",
                        "s3:ListBucket",
                        "arn:aws:s3:::${Bucket}"),
                question(
                        "Which permission do I need to send a message?",
                        "help(\"sqs send_message\")",
                        "sqs:SendMessage",
                        "(Write)"),
                question("Do I need one to ask who I am?", "help(\"sts get_caller_identity\")", "No permission"),
                question("And when I tag the user?", "help(\"iam create_user\")", "iam:TagUser", "if Tags is given"),
                question(
                        "What can go wrong when I delete a user?",
                        "help(\"iam delete_user\")",
                        "DeleteConflict",
                        "NoSuchEntity"),
                question(
                        "What does NoSuchEntity mean?",
                        "help(\"NoSuchEntity\")",
                        "does not exist",
                        "attach_group_policy"),
                question("Why AccessDenied?", "help(\"AccessDenied\")", "why()"),
                question("Why can't I delete my bucket?", "help(\"BucketNotEmpty\")", "bucket.empty()"),
                question("What does it give back?", "help(\"iam create_access_key\")", "gives", "AccessKey"),
                question(
                        "How do I send a large file?",
                        "search(\"multipart\")",
                        "create_multipart_upload",
                        "help(\"multipart upload\")"),
                question("How do I upload a file at all?", "search(\"upload file\")", "uploadFile"),
                question("How long is a message hidden?", "help(\"sqs receive_message VisibilityTimeout\")", "seconds"),
                question(
                        "What can a queue be set to?",
                        "help(\"sqs create_queue Attributes\")",
                        "VisibilityTimeout",
                        "DelaySeconds"),
                question(
                        "What is a session?", "help(\"session\")", "Who calls, and from where", "lesson(\"sessions\")"),
                question("What is a role?", "help(\"role\")", "trust policy", "assume_role"),
                question("What are waiters?", "help(\"waiters\")", "user_exists"),
                question("How do I get all pages?", "help(\"pagination\")", "paginator(\"list_users\")"),
                question(
                        "What can a user do, as an object?",
                        "help(\"User\")",
                        "attachPolicy(policyArn)",
                        "collections",
                        "accessKeys()"),
                question(
                        "How do I attach a policy by objects?",
                        "help(\"iam.User attachPolicy\")",
                        "Attaches a managed policy",
                        "calls iam AttachUserPolicy"),
                question("What does IAM do?", "help(\"iam\")", "aws.resource(IAM)", "create_user", "user_exists"),
                question("Is there a lesson on waiting?", "search(\"waiters\")", "lesson(\"waiters\")"),
                question("How do I see each call?", "help(\"trace\")", "trace(boolean on)"),
                question("How do I see the CLI's command?", "search(\"CLI\")", "help(\"translate\")"),
                question(
                        "How do I start a machine in EC2?",
                        "help(\"run_instances\")",
                        "ec2:RunInstances",
                        "ImageId",
                        "MaxCount *"),
                question(
                        "What does a table's key look like?",
                        "help(\"dynamodb put_item Item\")",
                        "map of AttributeValue",
                        "exactly one of"));
    }

    private static Arguments question(String question, String typed, String... answer) {
        return arguments(question, typed, List.of(answer));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("questions")
    void areAnswered(String question, String typed, List<String> answer) {
        assertThat(typed(typed)).contains(answer);
    }

    private static String typed(String typed) {
        Matcher parts = TYPED.matcher(typed);
        assertThat(parts.matches()).as(typed).isTrue();
        if (parts.group(1).equals("search")) {
            return Shelf.search(parts.group(3));
        }
        if (parts.group(2) == null) {
            return Shelf.help(parts.group(3) == null ? "" : parts.group(3));
        }
        Client client = Shelf.client("iam");
        return Shelf.help(client, parts.group(3) + (parts.group(4) == null ? "" : " " + parts.group(4)));
    }
}
